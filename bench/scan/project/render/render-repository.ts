import type { PartPlan } from '../plan.js';
import { partFields, weighMethod } from './weigh-imports.js';

export function renderRepository(part: PartPlan): readonly string[] {
  const { className, fields } = part;
  return [
    `import { Database, type Row } from '@app/shared/database';`,
    '',
    `export interface ${className}Row extends Row {`,
    ...fields.map((field) => `  readonly ${field}: number;`),
    '}',
    '',
    `export class ${className} {`,
    `  private readonly rows = new Map<string, ${className}Row>();`,
    '',
    ...partFields(part),
    '',
    '  constructor(private readonly database: Database) {}',
    '',
    '  async touch(id: string): Promise<void> {',
    `    const row = await this.database.find<${className}Row>('${className}', id);`,
    '    if (row !== null) this.rows.set(id, row);',
    '  }',
    '',
    `  async save(row: ${className}Row) {`,
    '    this.rows.set(row.id, row);',
    `    return this.database.save('${className}', row);`,
    '  }',
    '',
    ...fields.flatMap(renderQuery),
    ...weighMethod(part),
    '}',
  ];
}

function renderQuery(field: string): readonly string[] {
  const name = `${field.charAt(0).toUpperCase()}${field.slice(1)}`;
  return [
    `  with${name}Above(limit: number) {`,
    '    return [...this.rows.values()]',
    `      .filter((row) => row.${field} > limit)`,
    `      .toSorted((one, other) => one.${field} - other.${field})`,
    `      .map(({ id, ${field} }) => ({ id, ${field} }));`,
    '  }',
    '',
  ];
}
