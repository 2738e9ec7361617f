import type { ts } from '../typescript.js';
import { classNodeOf, type ClassNode, type Entity } from '../syntax/entity.js';
import type { World } from '../resolve/world.js';
import { basesOf, type Base } from './bases.js';
import { noBindings, type Bindings } from './bindings.js';
import type { ClassValue } from './class-value.js';
import { isLibraryClass } from './library-classes.js';

export interface Ancestor {
  readonly entity: Entity;
  readonly node: ClassNode;
  /** What the type parameters of this class stand for, seen from the most derived one. */
  readonly bindings: Bindings;
  readonly depth: number;
}

export interface Lineage {
  /** The class itself, then its base classes, nearest first. */
  readonly classes: readonly Ancestor[];
  /** Where the chain breaks off at a class that cannot be found. */
  readonly unresolved: ts.ExpressionWithTypeArguments | null;
}

/** The chain of base classes of a class. */
export function lineage(world: World, entity: Entity): Lineage {
  return world.memo.once('lineage', entity, () => lineageWith(world, entity, noBindings));
}

/** The same for a generic class, given what its type parameters stand for. */
export function lineageWith(world: World, entity: Entity, given: Bindings): Lineage {
  const classes: Ancestor[] = [];
  let next: { entity: Entity; bindings: Bindings } | null = { entity, bindings: given };
  let broken: Base | null = null;
  while (next !== null && !classes.some((one) => one.entity === next?.entity)) {
    const node = classNodeOf(next.entity);
    if (node === null) break;
    const depth = classes.length;
    classes.push({ entity: next.entity, bindings: next.bindings, node, depth });
    const base: Base | undefined = basesOf(world, next.entity, next.bindings).find(
      ({ clause }) => clause === 'extends',
    );
    const value: ClassValue | undefined = base?.value;
    broken = base === undefined || value?.kind === 'class' ? null : base;
    next =
      base && value?.kind === 'class' ? { entity: value.entity, bindings: base.bindings } : null;
  }
  return { classes, unresolved: broken === null || isKnown(broken) ? null : broken.node };
}

function isKnown({ value }: Base): boolean {
  return value.kind === 'global' && isLibraryClass(value.name);
}
