import type { Shape } from '../model/shape.js';

/** The shapes that a shape is made of, each with what leads to it in a path: `lines[].price`. */
export function stepInto(
  shape: Shape,
): readonly { readonly path: string; readonly shape: Shape }[] {
  switch (shape.kind) {
    case 'array':
    case 'set':
      return [{ path: '[]', shape: shape.item }];
    case 'record':
      return [{ path: '{}', shape: shape.item }];
    case 'tuple':
      return shape.items.map((item, at) => ({ path: `[${at}]`, shape: item }));
    case 'map':
      return [
        { path: '{key}', shape: shape.key },
        { path: '{}', shape: shape.value },
      ];
    case 'union':
      return shape.members.map((member) => ({ path: `<${member.tag}>`, shape: member.shape }));
    case 'nullable':
    case 'optional':
      return [{ path: '', shape: shape.item }];
    default:
      return [];
  }
}
