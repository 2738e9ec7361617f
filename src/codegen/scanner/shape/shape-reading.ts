import type { ts } from '../typescript.js';
import type { FieldShape, Shape, StructureShape } from '../../model/shape.js';
import type { Bindings } from '../heritage/bindings.js';
import type { World } from '../resolve/world.js';
import type { ReadAliases } from './read-aliases.js';
import type { FoundField } from './found-field.js';

/** One event's shape in the making. */
export interface ShapeReading {
  readonly world: World;
  /** By id; `null` while it is being read, for types may refer to themselves. */
  readonly structures: Map<string, StructureShape | null>;
  readonly aliases: ReadAliases;
  /**
   * A reading on the side that leaves fields unread, for a first look at a type: to read it twice, at
   * each of many levels, would never end.
   */
  readonly sketch: ShapeReading;
  /** Types and fields lead to one another: each file finds the others' reading here. */
  readonly typeShape: (reading: ShapeReading, type: ts.TypeNode, place: TypePlace) => Shape;
  readonly fieldShapes: (
    reading: ShapeReading,
    fields: readonly FoundField[],
    id: string,
  ) => readonly FieldShape[];
}

/** Where a type is written. */
export interface TypePlace {
  readonly bindings: Bindings;
  /** Names an object type that has no name of its own: the way to it from a type that has one. */
  readonly path: string;
}

export function unknown(reason: string): Shape {
  return { kind: 'unknown', reason };
}

/** Said of a shape where the compiler options let everything be `null`. */
export function perhapsNull(world: World, shape: Shape): Shape {
  const open = world.strictNulls || shape.kind === 'nullable' || shape.kind === 'unknown';
  return open ? shape : { kind: 'nullable', item: shape };
}

/** The shape of what a collection holds. */
export function itemShape(reading: ShapeReading, type: ts.TypeNode, place: TypePlace): Shape {
  return perhapsNull(reading.world, reading.typeShape(reading, type, place));
}
