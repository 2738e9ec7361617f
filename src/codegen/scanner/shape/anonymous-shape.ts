import { ts } from '../typescript.js';
import type { Shape } from '../../model/shape.js';
import { memberFields } from './object-fields.js';
import { itemShape, type ShapeReading, type TypePlace, unknown } from './shape-reading.js';

/** The shape of an object type without a name of its own. */
export function anonymousShape(
  reading: ShapeReading,
  type: ts.TypeLiteralNode,
  place: TypePlace,
): Shape {
  const indexed = type.members.filter(ts.isIndexSignatureDeclaration);
  const [index] = indexed;
  if (index !== undefined) {
    return type.members.length > 1
      ? unknown('it has an index signature and fields')
      : { kind: 'record', item: itemShape(reading, index.type, place) };
  }
  if (type.members.some(ts.isCallSignatureDeclaration)) return unknown('it is a function');
  const id = place.path;
  if (!reading.structures.has(id)) {
    reading.structures.set(id, null);
    const fields = reading.fieldShapes(reading, memberFields(type.members, place.bindings), id);
    reading.structures.set(id, { id, kind: 'object', type: null, generic: false, fields });
  }
  return { kind: 'structure', id };
}

/** Of `string & { brand: 'OrderId' }` the text is all there is at run time. */
export function intersectionShape(
  reading: ShapeReading,
  type: ts.IntersectionTypeNode,
  place: TypePlace,
): Shape {
  const simple = type.types.map((part) => simpleShape(reading, part, place));
  return simple.find((shape) => shape !== null) ?? mergedObject(reading, type, place);
}

const simpleKinds = new Set<Shape['kind']>([
  'text',
  'number',
  'boolean',
  'bigint',
  'date',
  'literals',
]);

function simpleShape(reading: ShapeReading, part: ts.TypeNode, place: TypePlace): Shape | null {
  if (ts.isTypeLiteralNode(part)) return null;
  const on = ts.isIndexedAccessTypeNode(part) ? reading : reading.sketch;
  const shape = on.typeShape(on, part, place);
  return simpleKinds.has(shape.kind) ? shape : null;
}

function mergedObject(
  reading: ShapeReading,
  type: ts.IntersectionTypeNode,
  place: TypePlace,
): Shape {
  const id = place.path;
  const parts = type.types.map((part, at) =>
    reading.typeShape(reading, part, { ...place, path: `${id}&${at}` }),
  );
  const structures = parts.map((part) =>
    part.kind === 'structure' ? reading.structures.get(part.id) : undefined,
  );
  const objects = structures.filter(
    (one) => one !== undefined && one !== null && one.kind === 'object',
  );
  if (objects.length < parts.length)
    return unknown('it is an intersection of more than object types');
  const fields = new Map(
    objects.flatMap((one) => one?.fields ?? []).map((field) => [field.name, field]),
  );
  reading.structures.set(id, {
    id,
    kind: 'object',
    type: null,
    generic: false,
    fields: [...fields.values()],
  });
  return { kind: 'structure', id };
}
