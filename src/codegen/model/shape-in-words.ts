import type { Shape } from './shape.js';

/** A shape as a message shows it: in short, and like the type it was read from. */
export function shapeInWords(shape: Shape): string {
  switch (shape.kind) {
    case 'literals':
      return shape.values.map((value) => JSON.stringify(value)).join(' | ');
    case 'array':
    case 'set':
    case 'record':
      return `${shape.kind} of ${shapeInWords(shape.item)}`;
    case 'tuple':
      return `[${shape.items.map(shapeInWords).join(', ')}]`;
    case 'map':
      return `map of ${shapeInWords(shape.key)} to ${shapeInWords(shape.value)}`;
    case 'structure':
      return shape.id.slice(shape.id.lastIndexOf('#') + 1);
    case 'union':
      return shape.members.map((member) => shapeInWords(member.shape)).join(' | ');
    case 'nullable':
      return `${shapeInWords(shape.item)} | null`;
    case 'optional':
      return `${shapeInWords(shape.item)} | undefined`;
    case 'unknown':
      return `unknown (${shape.reason})`;
    default:
      return shape.kind;
  }
}
