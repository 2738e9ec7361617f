import type { EventShape, Shape } from '../model/shape.js';
import type { ExplainedField } from './explanation.js';

/** What an event carries, in short; what is computed from the rest is left out. */
export function fieldsInWords({ fields }: EventShape): ExplainedField[] {
  return fields
    .filter(({ computed }) => !computed)
    .map(({ name, shape }) => ({ name, type: inWords(shape) }));
}

function inWords(shape: Shape): string {
  switch (shape.kind) {
    case 'literals':
      return shape.values.map((value) => JSON.stringify(value)).join(' | ');
    case 'array':
    case 'set':
    case 'record':
      return `${shape.kind} of ${inWords(shape.item)}`;
    case 'tuple':
      return `[${shape.items.map(inWords).join(', ')}]`;
    case 'map':
      return `map of ${inWords(shape.key)} to ${inWords(shape.value)}`;
    case 'structure':
      return shape.id.slice(shape.id.lastIndexOf('#') + 1);
    case 'union':
      return shape.members.map((member) => inWords(member.shape)).join(' | ');
    case 'nullable':
      return `${inWords(shape.item)} | null`;
    case 'optional':
      return `${inWords(shape.item)} | undefined`;
    case 'unknown':
      return `unknown (${shape.reason})`;
    default:
      return shape.kind;
  }
}
