import type { EventPlan, ModulePlan } from '../plan.js';
import { kebabCase } from '../words.js';

/** The second event's file also exports the alias of the module's changes, a union of events. */
export function renderEvent(module: ModulePlan, event: EventPlan): string {
  const base = module.baseEvent?.className ?? 'DomainEvent';
  const from = module.baseEvent === null ? 'hearken' : `./${kebabCase(base)}`;
  const lines = [
    `import { ${base} } from '${from}';`,
    ...aliasImport(module, event),
    '',
    `/** Raised once the change has been accepted. */`,
    `export class ${event.className} extends ${base} {`,
    '  constructor(',
    '    readonly id: string,',
    '    readonly amount: number,',
    '    readonly reason: string,',
    '    readonly at: Date,',
    '  ) {',
    '    super();',
    '  }',
    '}',
    ...alias(module, event),
    '',
  ];
  return lines.join('\n');
}

export function renderBaseEvent(event: EventPlan): string {
  return [
    `import { DomainEvent } from 'hearken';`,
    '',
    `/** What the events of this module have in common. */`,
    `export abstract class ${event.className} extends DomainEvent {`,
    '  abstract readonly id: string;',
    '  abstract readonly at: Date;',
    '',
    '  get day(): string {',
    '    return this.at.toISOString().slice(0, 10);',
    '  }',
    '}',
    '',
  ].join('\n');
}

function aliasImport({ events }: ModulePlan, event: EventPlan): readonly string[] {
  const [first, second] = events;
  if (first === undefined || event !== second) return [];
  return [`import type { ${first.className} } from './${kebabCase(first.className)}';`];
}

function alias({ events, prefix }: ModulePlan, event: EventPlan): readonly string[] {
  const [first, second] = events;
  if (first === undefined || event !== second) return [];
  return ['', `export type ${prefix}Change = ${first.className} | ${event.className};`];
}
