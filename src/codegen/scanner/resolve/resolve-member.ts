import { ts } from 'ts-morph';
import { declarationsOf, type Entity } from '../syntax/entity.js';
import { entityOf, scopeOf, type Scope } from '../syntax/scope.js';
import type { Meaning } from './meaning.js';
import { resolveExport, resolveImport } from './resolve-export.js';
import type { World } from './world.js';

/** What `owner.name` stands for, where `owner` is a module or a namespace. */
export function memberOf(world: World, owner: Meaning, name: string): Meaning | null {
  switch (owner.kind) {
    case 'module':
      return named(world, ofModule(world, owner, name), owner.via, [name]);
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
  specifier: string | null,
  path: readonly string[],
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
      ? inScope(world, entity, scopeOf(body, entity), name)
      : nested(body, name);
    if (meaning !== null) return withPackageName(world, entity, meaning, name);
  }
  return null;
}

function nested(body: ts.Node, name: string): Meaning | null {
  if (!ts.isModuleDeclaration(body) || body.name.text !== name) return null;
  return { kind: 'entity', entity: entityOf(body) };
}

function inScope(world: World, entity: Entity, scope: Scope, name: string): Meaning | null {
  const exported = scope.exports.get(name);
  const local = exported?.kind === 'local' ? exported.name : name;
  const visible = exported !== undefined || entity.source.isDeclarationFile;
  const member = visible ? scope.entities.get(local) : undefined;
  if (member !== undefined) return { kind: 'entity', entity: member };
  const imported = visible ? scope.imports.get(local) : undefined;
  const file = imported === undefined ? null : world.files.get(entity.source.fileName);
  return imported === undefined || file === null ? null : resolveImport(world, file, imported);
}

function withPackageName(world: World, owner: Entity, meaning: Meaning, name: string): Meaning {
  if (meaning.kind !== 'entity') return meaning;
  for (const { specifier, path } of world.packages.of(owner)) {
    world.packages.add(meaning.entity, { specifier, path: [...path, name] });
  }
  return meaning;
}
