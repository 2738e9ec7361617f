import type { EventShape, FieldShape } from '../../model/shape.js';
import { noBindings } from '../heritage/bindings.js';
import { createMemo, type World } from '../resolve/world.js';
import { type Entity, classNodeOf } from '../syntax/entity.js';
import { classFields } from './class-fields.js';
import { fieldShapes } from './field-shapes.js';
import { objectFields } from './object-fields.js';
import { createReadAliases } from './read-aliases.js';
import { reachableStructures } from './reachable-structures.js';
import type { ShapeReading } from './shape-reading.js';
import { typeShape } from './type-shape.js';
import { unrestorableReason } from './unrestorable-reason.js';

/**
 * What an event carries, read from its declaration and those it leads to. What syntax does not
 * tell is `unknown` with a reason.
 */
export function eventShape(world: World, entity: Entity, id: string): EventShape {
  // What a field's type cannot be resolved to is told by the shape, and no trouble of the scan.
  const quiet: World = { ...world, reportUnread: () => undefined, memo: createMemo() };
  const reading = openShapeReading(quiet);
  const isClass = classNodeOf(entity) !== null;
  const unrestorable = isClass ? unrestorableReason(quiet, entity) : null;
  const fields = unrestorable === null ? fieldsOf(reading, entity, { id, isClass }) : [];
  return { fields, unrestorable, structures: reachableStructures(fields, reading.structures) };
}

function openShapeReading(world: World): ShapeReading {
  const fresh = () => ({ world, typeShape, structures: new Map(), aliases: createReadAliases() });
  const sketch: ShapeReading = {
    ...fresh(),
    fieldShapes: () => [],
    get sketch() {
      return sketch;
    },
  };
  return { ...fresh(), fieldShapes, sketch };
}

function fieldsOf(
  reading: ShapeReading,
  entity: Entity,
  { id, isClass }: { readonly id: string; readonly isClass: boolean },
): readonly FieldShape[] {
  const { world } = reading;
  const found = isClass
    ? classFields(world, entity, noBindings)
    : objectFields(world, entity, noBindings);
  return fieldShapes(reading, found, id);
}
