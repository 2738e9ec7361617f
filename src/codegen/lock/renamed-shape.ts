import { compareCodeUnits } from '../model/compare-code-units.js';
import type { Shape } from '../model/shape.js';

/**
 * A shape as it is locked: with its structures named anew, the members of a union in the order of
 * their tags, and without the reasons for what is not known.
 */
export function renamedShape(shape: Shape, names: ReadonlyMap<string, string>): Shape {
  switch (shape.kind) {
    case 'structure':
      return { kind: 'structure', id: names.get(shape.id) ?? shape.id };
    case 'tuple':
      return { kind: 'tuple', items: shape.items.map((item) => renamedShape(item, names)) };
    case 'map': {
      const [key, value] = [renamedShape(shape.key, names), renamedShape(shape.value, names)];
      return { kind: 'map', key, value };
    }
    case 'union': {
      const members = shape.members.map((member) => ({
        tag: member.tag,
        shape: renamedShape(member.shape, names),
      }));
      return { kind: 'union', members: members.toSorted((a, b) => compareCodeUnits(a.tag, b.tag)) };
    }
    case 'unknown':
      return unknownShape;
    default:
      return 'item' in shape ? { kind: shape.kind, item: renamedShape(shape.item, names) } : shape;
  }
}

/** What a lock says of a value of which nothing is promised. */
export const unknownShape: Shape = { kind: 'unknown', reason: 'nothing is known of it' };
