import { ts } from '../typescript.js';
import { declarationsOf, type Entity } from '../syntax/entity.js';
import { entityOf, scopeOf, type Scope } from '../syntax/scope.js';
import type { Meaning } from './meaning.js';
// oxlint-disable-next-line import/no-cycle -- names, members and exports are resolved through each other
import { resolveExport, resolveImport } from './resolve-export.js';
import type { World } from './world.js';

/** What `owner.name` stands for, where `owner` is a module or a namespace. */
export function memberOf(world: World, owner: Meaning, name: string): Meaning | null {
  switch (owner.kind) {
    case 'module':
      return named(world, ofModule(world, owner, name), { specifier: owner.via, path: [name] });
    case 'entity':
      return ofNamespace(world, owner.entity, name);
    case 'external':
      return { ...owner, path: [...owner.path, name] };
    case 'missing':
      return owner;
    default:
      return null;
  }
}

function ofModule(
  world: World,
  { file, via }: Extract<Meaning, { kind: 'module' }>,
  name: string,
): Meaning | null {
  const meaning = resolveExport(world, file, name);
  return meaning ?? (via === null ? null : { kind: 'external', specifier: via, path: [name] });
}

function named(
  world: World,
  meaning: Meaning | null,
  { specifier, path }: { readonly specifier: string | null; readonly path: readonly string[] },
): Meaning | null {
  if (specifier !== null && meaning?.kind === 'entity') {
    world.packages.add(meaning.entity, { specifier, path });
  }
  return meaning;
}

function ofNamespace(world: World, entity: Entity, name: string): Meaning | null {
  for (const { body } of declarationsOf(entity, ts.isModuleDeclaration)) {
    if (body === undefined) continue;
    const meaning = ts.isModuleBlock(body)
      ? inScope(world, { entity, scope: scopeOf(body, entity) }, name)
      : nested(body, name);
    if (meaning === null) continue;
    if (meaning.kind === 'entity') addPackageName(world, entity, meaning.entity);
    return meaning;
  }
  return null;
}

function nested(body: ts.Node, name: string): Meaning | null {
  if (!ts.isModuleDeclaration(body) || body.name.text !== name) return null;
  return { kind: 'entity', entity: entityOf(body) };
}

interface NamespaceBlock {
  readonly entity: Entity;
  readonly scope: Scope;
}

function inScope(world: World, { entity, scope }: NamespaceBlock, name: string): Meaning | null {
  const exported = scope.exports.get(name);
  const local = exported?.kind === 'local' ? exported.name : name;
  const visible = exported !== undefined || entity.source.isDeclarationFile;
  const member = visible ? scope.entities.get(local) : undefined;
  if (member !== undefined) return { kind: 'entity', entity: member };
  const imported = visible ? scope.imports.get(local) : undefined;
  const file = imported === undefined ? null : world.files.get(entity.path);
  return imported === undefined || file === null ? null : resolveImport(world, file, imported);
}

// A member of a package's namespace is reached by the namespace's own name and its own.
function addPackageName(world: World, owner: Entity, member: Entity): void {
  for (const { specifier, path } of world.packages.of(owner)) {
    world.packages.add(member, { specifier, path: [...path, member.name] });
  }
}
