import type { ts } from '../typescript.js';
import type { Shape, UnionMember } from '../../model/shape.js';
import type { ShapeReading, TypePlace } from './shape-reading.js';

type Plain = Exclude<Shape, { kind: 'nullable' | 'optional' | 'union' }>;

/** The shape of a union as it is written. */
export function unionShape(
  reading: ShapeReading,
  types: readonly ts.TypeNode[],
  place: TypePlace,
): Shape {
  return mergedShape(
    types.map((type, at) =>
      reading.typeShape(reading, type, { ...place, path: `${place.path}|${at}` }),
    ),
  );
}

/** One shape for values of several. */
export function mergedShape(shapes: readonly Shape[]): Shape {
  const found = { nullable: false, optional: false, plain: [] as Plain[] };
  for (const shape of shapes) take(shape, found);
  let merged = ofPlain(found.plain);
  if (merged.kind === 'unknown') return merged;
  if (found.nullable) merged = { kind: 'nullable', item: merged };
  return found.optional ? { kind: 'optional', item: merged } : merged;
}

function take(shape: Shape, found: { nullable: boolean; optional: boolean; plain: Plain[] }): void {
  switch (shape.kind) {
    case 'nullable':
    case 'optional':
      found[shape.kind] = true;
      take(shape.item, found);
      break;
    case 'union':
      for (const member of shape.members) take(member.shape, found);
      break;
    default:
      found.plain.push(shape);
  }
}

function ofPlain(shapes: readonly Plain[]): Shape {
  const unknown = shapes.find(({ kind }) => kind === 'unknown');
  if (unknown !== undefined) return unknown;
  const others = unique(shapes.filter(({ kind }) => kind !== 'literals'));
  const literals = literalsBeside(others, shapes);
  const members =
    literals.length > 0 || others.length === 0 ? [literalsOf(literals), ...others] : others;
  const [only, ...more] = members;
  if (only !== undefined && more.length === 0) return only;
  return { kind: 'union', members: tagged(members) };
}

const absorbing = { string: 'text', number: 'number', boolean: 'boolean' } as const;

/** The literals that no wider type takes in. */
function literalsBeside(others: readonly Plain[], shapes: readonly Plain[]) {
  const wide = new Set<string>(others.map(({ kind }) => kind));
  const values = shapes.flatMap((shape) => (shape.kind === 'literals' ? shape.values : []));
  return values.filter((value) => {
    const type = typeof value as keyof typeof absorbing;
    return !wide.has(absorbing[type]);
  });
}

function literalsOf(values: readonly (string | number | boolean)[]): Plain {
  return { kind: 'literals', values: [...new Set(values)] };
}

function unique(shapes: readonly Plain[]): Plain[] {
  return [...new Map(shapes.map((shape) => [JSON.stringify(shape), shape])).values()];
}

/** Any object fits a record, so that records are tried last. */
function tagged(shapes: readonly Plain[]): UnionMember[] {
  const taken = new Set<string>();
  const records = shapes.filter(({ kind }) => kind === 'record');
  return [...shapes.filter(({ kind }) => kind !== 'record'), ...records].map((shape) => {
    const wanted = tagOf(shape);
    let tag = wanted;
    for (let number = 2; taken.has(tag); number += 1) tag = `${wanted}${number}`;
    taken.add(tag);
    return { tag, shape };
  });
}

function tagOf(shape: Plain): string {
  if (shape.kind !== 'structure') return shape.kind;
  // An object type without a name is called after its place, which is nobody's business in JSON.
  return shape.id.includes('|') ? 'object' : shape.id.slice(shape.id.indexOf('#') + 1);
}
