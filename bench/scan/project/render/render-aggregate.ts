import type { PartPlan } from '../plan.js';
import { partParameters, weighMethod } from './weigh-imports.js';

export function renderAggregate(part: PartPlan): readonly string[] {
  const { className, fields } = part;
  return [
    `import { AggregateRoot } from '@app/shared/aggregate-root';`,
    '',
    `export interface ${className}Snapshot {`,
    '  readonly id: string;',
    ...fields.map((field) => `  readonly ${field}: number;`),
    '}',
    '',
    `export class ${className} extends AggregateRoot {`,
    ...fields.map((field) => `  private ${field} = 0;`),
    '',
    '  constructor(',
    '    readonly id: string,',
    ...partParameters(part),
    '  ) {',
    '    super();',
    '  }',
    '',
    ...fields.flatMap((field, index) => renderChange(part, field, index === 0)),
    `  snapshot(): ${className}Snapshot {`,
    `    const { id, ${fields.join(', ')} } = this;`,
    `    return { id, ${fields.join(', ')} };`,
    '  }',
    '',
    '  isEmpty() {',
    '    return Object.values(this.snapshot()).every((value) => value === 0 || value === this.id);',
    '  }',
    '',
    ...weighMethod(part),
    '}',
  ];
}

function renderChange(part: PartPlan, field: string, first: boolean): readonly string[] {
  const name = `change${field.charAt(0).toUpperCase()}${field.slice(1)}`;
  const raise =
    first && part.raises !== null
      ? [`    this.raise(new ${part.raises.className}(this.id, by, '${field}', new Date()));`]
      : [];
  return [
    `  ${name}(by: number) {`,
    '    if (!Number.isFinite(by)) {',
    `      throw new RangeError('The ${field} must change by a finite number.');`,
    '    }',
    `    this.${field} += by;`,
    ...raise,
    '    return this;',
    '  }',
    '',
  ];
}
