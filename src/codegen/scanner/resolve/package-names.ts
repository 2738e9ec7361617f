import { compareCodeUnits } from '../../model/compare-code-units.js';
import type { Entity } from '../syntax/entity.js';

/** One way by which the project reaches a declaration of a package. */
export interface PackageName {
  readonly specifier: string;
  readonly path: readonly string[];
}

/**
 * Remembers under which specifiers the project imports declarations of packages, so that a class
 * that two of them lead to is still one class.
 */
export interface PackageNames {
  add(entity: Entity, name: PackageName): void;
  of(entity: Entity): readonly PackageName[];
  /** The packages' modules that the project imports, by specifier. */
  readonly entries: Map<string, string>;
  /** The ids that were handed out, to be compared once all names are known. */
  readonly given: Map<Entity, string>;
}

export function createPackageNames(): PackageNames {
  const names = new Map<Entity, Map<string, PackageName>>();
  return {
    entries: new Map(),
    given: new Map(),
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

function shortestFirst(a: PackageName, b: PackageName): number {
  return (
    a.specifier.length - b.specifier.length ||
    a.path.length - b.path.length ||
    compareCodeUnits(keyOf(a), keyOf(b))
  );
}
