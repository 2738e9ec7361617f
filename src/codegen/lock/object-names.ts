import { compareCodeUnits } from '../model/compare-code-units.js';
import type { EventShape, FieldShape, Shape } from '../model/shape.js';
import { stepInto } from './step-into.js';

/**
 * Names the structures of an event so that neither a move to another file nor a line above them
 * changes the lock: by their types' names, where those are distinct, and those without a name by
 * the field that leads there.
 */
export function objectNames({ fields, structures }: EventShape): ReadonlyMap<string, string> {
  const paths = firstPaths(fields, structures);
  const short = new Map([...paths].map(([id, path]) => [id, nameOf(id, path)]));
  const taken = [...short.values()];
  const isShared = (name: string) => taken.indexOf(name) !== taken.lastIndexOf(name);
  return new Map([...short].map(([id, name]) => [id, isShared(name) ? id : name]));
}

// The id of a type without a name has its place in it.
function nameOf(id: string, path: string): string {
  return id.includes('|') ? `object at ${path}` : id.replaceAll(/[^<>,&\s()[\]]*#/g, '');
}

/** The structures in reach, each with the path by which a walk in the order of names comes there. */
function firstPaths(
  fields: readonly FieldShape[],
  structures: EventShape['structures'],
): ReadonlyMap<string, string> {
  const known = new Map(structures.map((structure) => [structure.id, structure.fields]));
  const paths = new Map<string, string>();
  const visitFields = (all: readonly FieldShape[], path: string) => {
    for (const { name, computed, shape } of all.toSorted((a, b) =>
      compareCodeUnits(a.name, b.name),
    ))
      if (!computed) visit(shape, path === '' ? name : `${path}.${name}`);
  };
  const visit = (shape: Shape, path: string) => {
    for (const step of stepInto(shape)) visit(step.shape, path + step.path);
    if (shape.kind !== 'structure' || paths.has(shape.id)) return;
    paths.set(shape.id, path);
    visitFields(known.get(shape.id) ?? [], path);
  };
  visitFields(fields, '');
  return paths;
}
