import type { ts } from '../typescript.js';
import type { Shape } from '../../model/shape.js';
import { classNodeOf } from '../syntax/entity.js';
import { type ShapeReading, type TypePlace, unknown } from './shape-reading.js';
import { classShape, objectShape } from './structure-shape.js';
import { mergedShape } from './union-shape.js';

/** The shape of a type that only the compiler can work out, where its answer is plain enough. */
export function compiledShape(reading: ShapeReading, type: ts.TypeNode, place: TypePlace): Shape {
  // The compiler knows nothing of what stands for type parameters here.
  const members = place.bindings.size > 0 ? null : reading.world.compiler.membersOf(type);
  if (members === null) return unknown('its type is computed');
  return mergedShape(
    members.map((member) => {
      if (member.kind !== 'entity') return printedShape(member.text);
      const { entity } = member;
      const isGeneric = entity.declarations.some(
        (node) => 'typeParameters' in node && node.typeParameters !== undefined,
      );
      if (isGeneric) return unknown('its type is computed');
      return classNodeOf(entity) === null
        ? objectShape(reading, entity, place)
        : classShape(reading, entity, place);
    }),
  );
}

/** What the compiler prints of a simple type. */
function printedShape(text: string): Shape {
  switch (text) {
    case 'string':
      return { kind: 'text' };
    case 'number':
    case 'boolean':
    case 'bigint':
      return { kind: text };
    case 'undefined':
      return { kind: 'optional', item: { kind: 'literals', values: [] } };
    case 'null':
      return { kind: 'nullable', item: { kind: 'literals', values: [] } };
    default:
      return isLiteral(text)
        ? { kind: 'literals', values: [JSON.parse(text) as string | number | boolean] }
        : unknown('its type is computed');
  }
}

function isLiteral(text: string): boolean {
  return /^(?:"(?:[^"\\]|\\["\\nrtbf]|\\u[\da-f]{4})*"|-?(?:0|[1-9]\d*)(?:\.\d+)?|true|false)$/i.test(
    text,
  );
}
