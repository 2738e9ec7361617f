import { ts } from '../typescript.js';
import { declarationOf, type Entity } from '../syntax/entity.js';
import type { World } from '../resolve/world.js';
import { basesOf } from './bases.js';
import { noBindings, type Bindings } from './bindings.js';
import type { ClassValue } from './class-value.js';
import { discriminatorOf } from './discriminator.js';
import { isNamed, isNamedExternal } from './named-declarations.js';

/** An event among the bases of another: declared somewhere, or known by its import alone. */
export type EventBase =
  | { readonly kind: 'entity'; readonly entity: Entity }
  | { readonly kind: 'external'; readonly specifier: string; readonly path: readonly string[] };

/** True for a class or interface that the config names as a base of events. */
export function isEventRoot(world: World, entity: Entity): boolean {
  return isTypeLike(entity) && isNamed(world, entity, world.config.events.bases);
}

/** True when a declaration is an event: by its heritage, or by its discriminant where configured. */
export function isEvent(world: World, entity: Entity): boolean {
  return world.memo.once('isEvent', entity, () => {
    if (!isTypeLike(entity)) return discriminatorOf(world, entity) !== null;
    return (
      reaches(world, { entity, bindings: noBindings }, new Set()) || isDiscriminated(world, entity)
    );
  });
}

function isDiscriminated(world: World, entity: Entity): boolean {
  return declarationOf(entity, ts.isClassLike) === null && discriminatorOf(world, entity) !== null;
}

function isTypeLike(entity: Entity): boolean {
  return entity.declarations.some(
    (node) =>
      ts.isClassLike(node) || ts.isInterfaceDeclaration(node) || ts.isVariableDeclaration(node),
  );
}

interface Bound {
  readonly entity: Entity;
  readonly bindings: Bindings;
}

function reaches(world: World, { entity, bindings }: Bound, seen: ReadonlySet<Entity>): boolean {
  if (seen.has(entity)) return false;
  if (isEventRoot(world, entity) || world.isNamedByMarker(entity)) return true;
  const path = new Set([...seen, entity]);
  return basesOf(world, entity, bindings).some((base) =>
    base.value.kind === 'class'
      ? reaches(world, { entity: base.value.entity, bindings: base.bindings }, path)
      : isExternalRoot(world, base.value),
  );
}

function isExternalRoot(world: World, value: ClassValue): boolean {
  return (
    value.kind === 'external' &&
    isNamedExternal(value.specifier, value.path, world.config.events.bases)
  );
}

/** The events that an event derives from, nearest first and each once. */
export function eventBases(world: World, entity: Entity): readonly EventBase[] {
  return world.memo.once('eventBases', entity, () => readEventBases(world, entity));
}

function readEventBases(world: World, entity: Entity): readonly EventBase[] {
  const found = new Map<unknown, EventBase>();
  const visited = new Set<Entity>([entity]);
  let level = [{ entity, bindings: noBindings }];
  while (level.length > 0) {
    const next: typeof level = [];
    for (const { value, bindings } of level.flatMap((one) =>
      basesOf(world, one.entity, one.bindings),
    )) {
      if (value.kind === 'external' && isExternalRoot(world, value)) {
        found.set(`${value.specifier}\0${value.path.join('.')}`, value);
      }
      if (value.kind !== 'class' || visited.has(value.entity)) continue;
      visited.add(value.entity);
      if (isEvent(world, value.entity))
        found.set(value.entity, { kind: 'entity', entity: value.entity });
      next.push({ entity: value.entity, bindings });
    }
    level = next;
  }
  return [...found.values()];
}
