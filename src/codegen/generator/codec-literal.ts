import type { Shape } from '../model/shape.js';
import { quote, quoteKey } from './quote.js';

/** The codec of a shape as a literal of the generated file. */
export function codecLiteral(shape: Shape): string {
  switch (shape.kind) {
    case 'literals':
      return `{ literals: [${shape.values.map(literal).join(', ')}] }`;
    case 'array':
      return `{ list: ${codecLiteral(shape.item)} }`;
    case 'set':
    case 'record':
    case 'nullable':
    case 'optional':
      return `{ ${shape.kind}: ${codecLiteral(shape.item)} }`;
    case 'tuple':
      return `{ tuple: [${shape.items.map(codecLiteral).join(', ')}] }`;
    case 'map':
      return `{ map: [${codecLiteral(shape.key)}, ${codecLiteral(shape.value)}] }`;
    case 'structure':
      return `{ object: ${quote(shape.id)} }`;
    case 'union':
      return `{ oneOf: { ${shape.members.map(member).join(', ')} } }`;
    case 'unknown':
      return `{ unknown: ${quote(shape.reason)} }`;
    default:
      return quote(shape.kind);
  }
}

function member({ tag, shape }: { readonly tag: string; readonly shape: Shape }): string {
  return `${quoteKey(tag)}: ${codecLiteral(shape)}`;
}

function literal(value: string | number | boolean): string {
  return typeof value === 'string' ? quote(value) : String(value);
}
