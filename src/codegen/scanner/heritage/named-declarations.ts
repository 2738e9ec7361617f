import type { Entity } from '../syntax/entity.js';
import type { World } from '../resolve/world.js';
import { relativeTo } from '../project/paths.js';

/** A declaration as the config names it: `Name`, or `module#Name` for one alone. */
export function isNamed(world: World, entity: Entity, names: readonly string[]): boolean {
  return names.some((name) => matches(world, entity, name));
}

/** The same for a name of a module that cannot be read. */
export function isNamedExternal(
  specifier: string,
  path: readonly string[],
  names: readonly string[],
): boolean {
  const imported = path.at(-1) ?? '';
  return names.some((name) => name === imported || name === `${specifier}#${imported}`);
}

function matches(world: World, entity: Entity, configured: string): boolean {
  const [module, name] = split(configured);
  if (module === null) return entity.name === name;
  const packaged = world.packages.of(entity);
  if (packaged.some(({ specifier, path }) => specifier === module && path.at(-1) === name))
    return true;
  return entity.name === name && isModule(world, entity, module);
}

function isModule(world: World, entity: Entity, module: string): boolean {
  const path = relativeTo(world.directory, entity.path);
  if (path.includes(`node_modules/${module}/`)) return true;
  const written = module.replace(/^\.\//, '');
  return path === written || withoutEnding(path) === withoutEnding(written);
}

function withoutEnding(path: string): string {
  return path.replace(/(\/index)?(\.d)?\.[cm]?[jt]sx?$/, '');
}

function split(configured: string): readonly [module: string | null, name: string] {
  const at = configured.lastIndexOf('#');
  return at <= 0 ? [null, configured] : [configured.slice(0, at), configured.slice(at + 1)];
}
