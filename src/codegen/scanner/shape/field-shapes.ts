import type { FieldShape, Shape } from '../../model/shape.js';
import type { FoundField } from './found-field.js';
import { inferredShape } from './inferred-shape.js';
import { perhapsNull, type ShapeReading, unknown } from './shape-reading.js';

/** The shapes of the fields of one type, which `id` names. */
export function fieldShapes(
  reading: ShapeReading,
  fields: readonly FoundField[],
  id: string,
): FieldShape[] {
  return fields.map((field) => {
    const { name, visibility, computed } = field;
    const shape = computed ? unknown('it is computed') : shapeOf(reading, field, `${id}.${name}`);
    return { name, visibility, computed, shape };
  });
}

function shapeOf(reading: ShapeReading, field: FoundField, path: string): Shape {
  const bare = declaredShape(reading, field, path);
  const shape = perhapsNull(reading.world, bare);
  const optional = field.optional || !reading.world.strictNulls;
  if (!optional || shape.kind === 'optional' || shape.kind === 'unknown') return shape;
  return { kind: 'optional', item: shape };
}

function declaredShape(reading: ShapeReading, field: FoundField, path: string): Shape {
  const { type, initializer, bindings, callable } = field;
  const place = { bindings, path };
  if (callable) return unknown('it is a function');
  if (type !== undefined) return reading.typeShape(reading, type, place);
  if (initializer === undefined) return unknown('it has no type');
  return inferredShape(reading, initializer, { ...place, readonly: field.readonly });
}
