import type { PartKind, PartPlan } from '../plan.js';
import { kebabCase } from '../words.js';
import { renderAggregate } from './render-aggregate.js';
import { renderPolicy } from './render-policy.js';
import { renderRepository } from './render-repository.js';

const renderers: Readonly<Record<PartKind, (part: PartPlan) => readonly string[]>> = {
  aggregate: renderAggregate,
  repository: renderRepository,
  policy: renderPolicy,
};

/** One ordinary file of 60 to 120 lines. */
export function renderPart(part: PartPlan): string {
  const imports = part.imports.map(({ className, specifier }) => {
    return `import { ${className} } from '${specifier}';`;
  });
  const note = part.mentionsHandlers
    ? ['// A DomainEventHandler keeps the read side of this.']
    : [];
  return [...imports, ...raisedImport(part), ...note, ...renderers[part.kind](part), ''].join('\n');
}

function raisedImport({ raises }: PartPlan): readonly string[] {
  if (raises === null) return [];
  return [`import { ${raises.className} } from '../events/${kebabCase(raises.className)}';`];
}
