import { ts } from '../typescript.js';
import type { Entity } from '../syntax/entity.js';
import { resolveName } from '../resolve/resolve-name.js';
import type { Meaning } from '../resolve/meaning.js';
import type { World } from '../resolve/world.js';
import { basesOf } from './bases.js';
import { noBindings } from './bindings.js';
import { ofMeaning, type ClassValue } from './class-value.js';
import { isNamed, isNamedExternal } from './named-declarations.js';

/**
 * Tells whether a base that a file imports leads, perhaps through a package's own classes, to a
 * base of events or to a marker that the config names.
 */
export function leadsTo(world: World): (path: string, name: string) => boolean {
  const { events, handlers } = world.config;
  const names = [...events.bases, ...handlers.bases, ...handlers.interfaces];
  const search = { world, names };
  return (path, name) => {
    const file = world.files.get(path);
    return file !== null && meaningLeads(search, resolveName(world, file.source, name));
  };
}

interface Search {
  readonly world: World;
  readonly names: readonly string[];
}

function meaningLeads({ world, names }: Search, meaning: Meaning): boolean {
  switch (meaning.kind) {
    case 'entity':
      return valueLeads({ world, names }, valueOf(world, meaning));
    case 'external':
      return isNamedExternal(meaning.specifier, meaning.path, names);
    // `import * as kernel`: which of its members is meant stands in the heritage clause.
    case 'module':
      return true;
    default:
      return false;
  }
}

// What syntax cannot tell may lead anywhere.
function valueLeads(
  search: Search,
  value: ClassValue,
  seen: ReadonlySet<Entity> = new Set(),
): boolean {
  if (value.kind === 'class') return entityLeads(search, value.entity, seen);
  if (value.kind === 'external') return isNamedExternal(value.specifier, value.path, search.names);
  return value.kind === 'unknown';
}

function valueOf(world: World, meaning: Extract<Meaning, { kind: 'entity' }>): ClassValue {
  const { entity } = meaning;
  return entity.declarations.some(ts.isInterfaceDeclaration)
    ? { kind: 'class', entity, bindings: noBindings }
    : ofMeaning(world, meaning);
}

function entityLeads(search: Search, entity: Entity, seen: ReadonlySet<Entity>): boolean {
  const { world, names } = search;
  if (seen.has(entity)) return false;
  if (isNamed(world, entity, names)) return true;
  const path = new Set([...seen, entity]);
  return basesOf(world, entity).some(({ value }) => valueLeads(search, value, path));
}
