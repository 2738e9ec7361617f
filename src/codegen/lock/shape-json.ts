import type { Shape } from '../model/shape.js';

export type Json =
  string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };

/** A shape as the lock writes it: in the words of the codecs in the generated file. */
export function shapeJson(shape: Shape): Json {
  switch (shape.kind) {
    case 'literals':
      return { literals: shape.values };
    case 'array':
      return { list: shapeJson(shape.item) };
    case 'set':
    case 'record':
    case 'nullable':
    case 'optional':
      return { [shape.kind]: shapeJson(shape.item) };
    case 'tuple':
      return { tuple: shape.items.map(shapeJson) };
    case 'map':
      return { map: [shapeJson(shape.key), shapeJson(shape.value)] };
    case 'structure':
      return { object: shape.id };
    case 'union':
      return {
        oneOf: Object.fromEntries(shape.members.map(({ tag, shape: of }) => [tag, shapeJson(of)])),
      };
    default:
      return shape.kind;
  }
}
