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
  /** The same as one text, to be compared. */
  textOf(entity: Entity): string;
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
  const names = new Map<Entity, Named>();
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
      const known = names.get(entity)?.all ?? [];
      if (known.some((one) => isSameName(one, name))) return;
      const all = [...known, name].sort(shortestFirst);
      names.set(entity, { all, text: JSON.stringify(all) });
    },
    of: (entity) => names.get(entity)?.all ?? [],
    textOf: (entity) => names.get(entity)?.text ?? '[]',
  };
}

/** The names of one declaration, shortest first. */
interface Named {
  readonly all: readonly PackageName[];
  readonly text: string;
}

function isSameName(a: PackageName, b: PackageName): boolean {
  return (
    a.specifier === b.specifier &&
    a.path.length === b.path.length &&
    a.path.every((name, at) => name === b.path[at])
  );
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
