import { ts } from 'ts-morph';
import { exportEquals, type ExportTarget } from '../syntax/exports.js';
import type { ImportTarget } from '../syntax/imports.js';
import type { ModuleFile } from '../syntax/module-file.js';
import type { Meaning } from './meaning.js';
import { memberOf } from './resolve-member.js';
import { resolveEntityName } from './resolve-name.js';
import type { World } from './world.js';

/** What a module exports under a name; `null` when it exports no such thing. */
export function resolveExport(
  world: World,
  file: ModuleFile,
  name: string,
  seen: ReadonlySet<string> = new Set(),
): Meaning | null {
  const key = `${file.path}\0${name}`;
  if (seen.has(key)) return null;
  const path = new Set([...seen, key]);
  const target = file.scope.exports.get(name);
  if (target !== undefined) return resolveTarget(world, file, target, path);
  return (
    ofExportEquals(world, file, name, path) ??
    ofStars(world, file, name, path) ??
    ambient(file, name)
  );
}

function resolveTarget(
  world: World,
  file: ModuleFile,
  target: ExportTarget,
  seen: ReadonlySet<string>,
): Meaning | null {
  switch (target.kind) {
    case 'local':
      return resolveLocal(world, file, target.name, seen);
    case 'from':
      return resolveImport(world, file, { ...target, kind: 'name' }, seen);
    case 'namespace':
      return resolveImport(world, file, target, seen);
    case 'expression':
      return { kind: 'expression', node: target.node };
  }
}

function resolveLocal(
  world: World,
  file: ModuleFile,
  name: string,
  seen: ReadonlySet<string>,
): Meaning | null {
  const entity = file.scope.entities.get(name);
  if (entity !== undefined) return { kind: 'entity', entity };
  const imported = file.scope.imports.get(name);
  return imported === undefined ? null : resolveImport(world, file, imported, seen);
}

/** Follows an import to what it stands for, through barrels and packages. */
export function resolveImport(
  world: World,
  file: ModuleFile,
  target: ImportTarget,
  seen: ReadonlySet<string> = new Set(),
): Meaning {
  if (target.kind === 'alias') return resolveEntityName(world, target.target);
  const found = world.modules.resolve(target.specifier, file.path);
  const module = found === null ? null : world.files.get(found.path);
  const via = crossing(world, file, target.specifier, found);
  if (module === null) return unread(world, target, via);
  if (via !== null) world.packages.entries.set(via, module.path);
  if (target.kind !== 'name') return wholeModule(world, module, via, target.kind === 'require');
  const meaning = resolveExport(world, module, target.name, seen);
  if (meaning === null) return unread(world, target, via);
  if (via !== null && meaning.kind === 'entity') {
    world.packages.add(meaning.entity, { specifier: via, path: [target.name] });
  }
  return meaning;
}

/** The specifier, where an import leads out of the project and into a package. */
function crossing(
  world: World,
  file: ModuleFile,
  specifier: string,
  found: { readonly external: boolean; readonly path: string } | null,
): string | null {
  if (!world.owns(file.path)) return null;
  if (found === null) return /^[./#]/.test(specifier) ? null : specifier;
  return found.external ? specifier : null;
}

function unread(
  world: World,
  target: Exclude<ImportTarget, { kind: 'alias' }>,
  via: string | null,
): Meaning {
  const { specifier, node } = target;
  if (world.owns(node.getSourceFile().fileName)) world.reportUnread(specifier, node);
  const path = target.kind === 'name' ? [target.name] : [];
  if (via !== null) return { kind: 'external', specifier: via, path };
  return { kind: 'missing', specifier, name: path[0] ?? '*', node };
}

function wholeModule(
  world: World,
  file: ModuleFile,
  via: string | null,
  require: boolean,
): Meaning {
  const equals = file.scope.exports.get(exportEquals);
  if (require && equals !== undefined) {
    const meaning = resolveTarget(world, file, equals, new Set());
    if (meaning !== null) return meaning;
  }
  return { kind: 'module', file, via };
}

function ofExportEquals(
  world: World,
  file: ModuleFile,
  name: string,
  seen: ReadonlySet<string>,
): Meaning | null {
  const equals = file.scope.exports.get(exportEquals);
  if (equals === undefined || name === exportEquals) return null;
  const whole = resolveTarget(world, file, equals, seen);
  return whole === null || name === 'default' ? whole : memberOf(world, whole, name);
}

const hasStar = /\bexport\s*\*/;

// Most targets of a barrel need not be parsed: their text does not even mention the name.
function ofStars(
  world: World,
  file: ModuleFile,
  name: string,
  seen: ReadonlySet<string>,
): Meaning | null {
  if (name === 'default') return null;
  for (const specifier of file.scope.stars) {
    const found = world.modules.resolve(specifier, file.path);
    const text = found === null ? null : world.files.text(found.path);
    if (found === null || text === null) continue;
    if (!text.includes(name) && !hasStar.test(text)) continue;
    const module = world.files.get(found.path);
    const meaning = module === null ? null : resolveExport(world, module, name, seen);
    if (meaning === null) continue;
    const via = crossing(world, file, specifier, found);
    if (via !== null && meaning.kind === 'entity') {
      world.packages.entries.set(via, found.path);
      world.packages.add(meaning.entity, { specifier: via, path: [name] });
    }
    return meaning;
  }
  return null;
}

// A declaration file without `export {}` exports whatever it declares.
function ambient(file: ModuleFile, name: string): Meaning | null {
  const entity = file.source.isDeclarationFile ? file.scope.entities.get(name) : undefined;
  return entity === undefined || !ts.isExternalModule(file.source)
    ? null
    : { kind: 'entity', entity };
}
