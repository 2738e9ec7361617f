import { compareCodeUnits } from '../../model/compare-code-units.js';
import type { Entity } from '../syntax/entity.js';

/** One way by which the project reaches a declaration of a package. */
export interface PackageName {
  readonly specifier: string;
  readonly path: readonly string[];
}

export type Entry = readonly [specifier: string, path: string];

/**
 * Remembers under which specifiers the project imports declarations of packages, so that a class
 * that two of them lead to is still one class.
 */
export interface PackageNames {
  add(entity: Entity, name: PackageName): void;
  of(entity: Entity): readonly PackageName[];
  /** Remembers a package's module that the project imports. */
  addEntry(specifier: string, path: string): void;
  /** Those modules, each with its specifier, shortest first. */
  entries(): readonly Entry[];
  /** Remembers the first id that was handed out for a class, to be compared once all names are known. */
  give(entity: Entity, id: string): void;
  /** Those ids, which it forgets. */
  takeGiven(): readonly (readonly [entity: Entity, id: string])[];
}

export function createPackageNames(): PackageNames {
  const names = new Map<Entity, Map<string, PackageName>>();
  const modules = new Map<string, string>();
  const ids = new Map<Entity, string>();
  return {
    addEntry: (specifier, path) => void modules.set(specifier, path),
    entries: () => [...modules].sort(shortestEntryFirst),
    give: (entity, id) => void ids.set(entity, ids.get(entity) ?? id),
    takeGiven() {
      const given = [...ids];
      ids.clear();
      return given;
    },
    add(entity, name) {
      const known = names.get(entity) ?? new Map<string, PackageName>();
      known.set(keyOf(name), name);
      names.set(entity, known);
    },
    of(entity) {
      return [...(names.get(entity)?.values() ?? [])].sort(shortestFirst);
    },
  };
}

function keyOf({ specifier, path }: PackageName): string {
  return `${specifier}\0${path.join('.')}`;
}

function shortestEntryFirst([a]: Entry, [b]: Entry): number {
  return a.length - b.length || compareCodeUnits(a, b);
}

function shortestFirst(a: PackageName, b: PackageName): number {
  return (
    a.specifier.length - b.specifier.length ||
    a.path.length - b.path.length ||
    compareCodeUnits(keyOf(a), keyOf(b))
  );
}
