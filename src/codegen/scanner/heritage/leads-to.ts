import type { Entity } from '../syntax/entity.js';
import { resolveName } from '../resolve/resolve-name.js';
import type { Meaning } from '../resolve/meaning.js';
import type { World } from '../resolve/world.js';
import { basesOf } from './bases.js';
import { isNamed, isNamedExternal } from './named-declarations.js';

/**
 * Tells whether a base that a file imports leads, perhaps through a package's own classes, to a
 * base of events or to a marker that the config names.
 */
export function leadsTo(world: World): (path: string, name: string) => boolean {
  const { events, handlers } = world.config;
  const names = [...events.bases, ...handlers.bases, ...handlers.interfaces];
  return (path, name) => {
    const file = world.files.get(path);
    return file !== null && meaningLeads(world, resolveName(world, file.source, name), names);
  };
}

function meaningLeads(world: World, meaning: Meaning, names: readonly string[]): boolean {
  switch (meaning.kind) {
    case 'entity':
      return entityLeads(world, meaning.entity, names, new Set());
    case 'external':
      return isNamedExternal(meaning.specifier, meaning.path, names);
    // `import * as kernel`: which of its members is meant stands in the heritage clause.
    case 'module':
      return true;
    default:
      return false;
  }
}

function entityLeads(
  world: World,
  entity: Entity,
  names: readonly string[],
  seen: ReadonlySet<Entity>,
): boolean {
  if (seen.has(entity)) return false;
  if (isNamed(world, entity, names)) return true;
  const path = new Set([...seen, entity]);
  return basesOf(world, entity).some(({ value }) =>
    value.kind === 'class'
      ? entityLeads(world, value.entity, names, path)
      : value.kind === 'external' && isNamedExternal(value.specifier, value.path, names),
  );
}
