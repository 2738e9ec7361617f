import type { ts } from '../typescript.js';
import type { Shape } from '../../model/shape.js';
import { compiledShape } from './compiled-shape.js';
import { itemShape, type ShapeReading, type TypePlace, unknown } from './shape-reading.js';
import { mergedShape } from './union-shape.js';

/** The shape of a type of the language's own library. */
export function libraryShape(
  reading: ShapeReading,
  type: ts.TypeReferenceNode,
  place: TypePlace,
): Shape {
  const name = type.typeName.getText();
  const { typeArguments = [] } = type;
  const [first] = typeArguments;
  if (computing.has(name)) return compiledShape(reading, type, place);
  if (name === 'Readonly' && first !== undefined) return reading.typeShape(reading, first, place);
  if (name === 'NonNullable' && first !== undefined) {
    return withoutNothing(reading.typeShape(reading, first, place));
  }
  return instanceShape(reading, { name, typeArguments }, place);
}

interface LibraryType {
  readonly name: string;
  readonly typeArguments: readonly ts.TypeNode[];
}

/** The shape of what `new Date()`, or `new Map<string, number>()`, makes. */
export function instanceShape(
  reading: ShapeReading,
  { name, typeArguments }: LibraryType,
  place: TypePlace,
): Shape {
  if (name === 'Date') return { kind: 'date' };
  const [first, second] = typeArguments.map((argument) => itemShape(reading, argument, place));
  if (first === undefined) return unknown(`${name} cannot be restored`);
  if (arrays.has(name)) return { kind: 'array', item: first };
  if (sets.has(name)) return { kind: 'set', item: first };
  if (second === undefined) return unknown(`${name} cannot be restored`);
  if (maps.has(name)) return { kind: 'map', key: first, value: second };
  return name === 'Record' ? { kind: 'record', item: second } : unknown(`${name} is computed`);
}

const arrays = new Set(['Array', 'ReadonlyArray']);
const sets = new Set(['Set', 'ReadonlySet']);
const maps = new Set(['Map', 'ReadonlyMap']);
const computing = new Set([
  'Exclude',
  'Extract',
  'ReturnType',
  'Awaited',
  'Parameters',
  'Uppercase',
  'Lowercase',
]);

function withoutNothing(shape: Shape): Shape {
  const bare = mergedShape([shape]);
  return bare.kind === 'nullable' || bare.kind === 'optional' ? withoutNothing(bare.item) : bare;
}
