import { ts } from '../typescript.js';
import type { TypeRef } from '../../model/type-ref.js';
import { relativeTo } from '../project/paths.js';
import { classNodeOf, type Entity } from '../syntax/entity.js';
import { scopeOf } from '../syntax/scope.js';
import type { PackageName } from '../resolve/package-names.js';
import { resolveExport } from '../resolve/resolve-export.js';
import { moduleOf, type World } from '../resolve/world.js';
import { exportPathOf } from './export-path-of.js';

/** How another file can import what an entity declares. */
export function typeRefOf(world: World, entity: Entity): TypeRef {
  if (world.isSource(entity.path)) {
    return world.lasting(entity.source).once('projectRef', entity, () => projectRef(world, entity));
  }
  const name = world.packages.of(entity)[0] ?? throughEntry(world, entity);
  const ref = name === null ? unnamedRef(world, entity) : packageRef(name, entity.name);
  world.packages.give(entity, ref.id);
  return ref;
}

function unnamedRef(world: World, entity: Entity): TypeRef {
  return world.owns(entity.path) ? projectRef(world, entity) : hiddenRef(world, entity);
}

/** The same for a name of a module whose declarations cannot be read. */
export function packageRef({ specifier, path }: PackageName, name = path.at(-1) ?? ''): TypeRef {
  const id = `${specifier}#${path.join('.')}`;
  return { id, name, origin: 'package', module: specifier, exportPath: path };
}

function projectRef(world: World, entity: Entity): TypeRef {
  const module = relativeTo(world.directory, entity.path);
  return {
    id: `${module}#${localName(entity)}`,
    name: entity.name,
    origin: 'project',
    module,
    exportPath: exportPathOf(entity),
    ...(isConstant(entity) ? { constant: true } : {}),
  };
}

function isConstant({ declarations }: Entity): boolean {
  return declarations.every(
    (node) => ts.isVariableDeclaration(node) || ts.isModuleDeclaration(node),
  );
}

/** A declaration's name in its file; one inside a function is told apart by where it stands. */
function localName(entity: Entity): string {
  const qualified: string[] = [];
  for (let one: Entity | null = entity; one !== null; one = one.parent) qualified.unshift(one.name);
  const name = qualified.join('.');
  return isReachable(entity) ? name : `${name}@${positionOf(entity)}`;
}

function isReachable(entity: Entity): boolean {
  if (entity.parent !== null) return isReachable(entity.parent);
  return scopeOf(entity.source, null).entities.get(entity.name) === entity;
}

function positionOf(entity: Entity): string {
  const node = classNodeOf(entity) ?? entity.declarations[0];
  if (node === undefined) return '';
  const { line, character } = ts.getLineAndCharacterOfPosition(entity.source, node.getStart());
  return `${line + 1}:${character + 1}`;
}

// A base inside a package that the project never imports itself: one of the entries it does
// import may export it all the same.
function throughEntry(world: World, entity: Entity): PackageName | null {
  for (const [specifier, path] of world.packages.entries()) {
    const file = world.files.get(path);
    const meaning = file === null ? null : resolveExport(world, file, entity.name);
    if (meaning?.kind === 'entity' && meaning.entity === entity) {
      return { specifier, path: [entity.name] };
    }
  }
  return null;
}

function hiddenRef(world: World, entity: Entity): TypeRef {
  const path = moduleOf(world, entity)?.path ?? entity.path;
  const module = path.split('/node_modules/').at(-1) ?? path;
  return {
    id: `${module}#${localName(entity)}`,
    name: entity.name,
    origin: 'package',
    module,
    exportPath: null,
  };
}
