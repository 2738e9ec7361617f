import { placeOf } from '../read/place-of-node.js';
import { ts } from '../typescript.js';
import { exportEquals, type ExportTarget } from '../syntax/exports.js';
import type { ImportTarget } from '../syntax/imports.js';
import type { ModuleFile } from '../syntax/module-file.js';
import type { Meaning } from './meaning.js';
// oxlint-disable-next-line import/no-cycle -- names, members and exports are resolved through each other
import { memberOf } from './resolve-member.js';
// oxlint-disable-next-line import/no-cycle -- names, members and exports are resolved through each other
import { resolveEntityName } from './resolve-name.js';
import type { ResolvedModule } from './module-resolution.js';
import type { World } from './world.js';

/** What a module exports under a name; `null` when it exports no such thing. */
export function resolveExport(world: World, file: ModuleFile, name: string): Meaning | null {
  return exportOf(world, { file, seen: new Set() }, name);
}

/** A module, and the exports that were followed on the way to it: barrels may lead in circles. */
interface Step {
  readonly file: ModuleFile;
  readonly seen: ReadonlySet<string>;
}

function exportOf(world: World, { file, seen }: Step, name: string): Meaning | null {
  const key = `${file.path}\0${name}`;
  if (seen.has(key)) return null;
  const step = { file, seen: new Set([...seen, key]) };
  const target = file.scope.exports.get(name);
  if (target !== undefined) return resolveTarget(world, step, target);
  return ofExportEquals(world, step, name) ?? ofStars(world, step, name) ?? ambient(file, name);
}

function resolveTarget(world: World, step: Step, target: ExportTarget): Meaning | null {
  switch (target.kind) {
    case 'local':
      return resolveLocal(world, step, target.name);
    case 'from':
      return followImport(world, step, { ...target, kind: 'name' });
    case 'namespace':
      return followImport(world, step, target);
    case 'expression':
      return { kind: 'expression', node: target.node };
  }
}

function resolveLocal(world: World, step: Step, name: string): Meaning | null {
  const { scope } = step.file;
  const entity = scope.entities.get(name);
  if (entity !== undefined) return { kind: 'entity', entity };
  const imported = scope.imports.get(name);
  return imported === undefined ? null : followImport(world, step, imported);
}

/** Follows an import to what it stands for, through barrels and packages. */
export function resolveImport(world: World, file: ModuleFile, target: ImportTarget): Meaning {
  return followImport(world, { file, seen: new Set() }, target);
}

function followImport(world: World, { file, seen }: Step, target: ImportTarget): Meaning {
  if (target.kind === 'alias') return resolveEntityName(world, target.target);
  const found = world.modules.resolve(target.specifier, file.path);
  const module = found === null ? null : world.files.get(found.path);
  const via = crossing(world, file, { specifier: target.specifier, found });
  if (module === null) return unread(world, target, via);
  if (via !== null) world.packages.addEntry(via, module.path);
  if (target.kind === 'require') return required(world, module, via);
  if (target.kind === 'namespace') return { kind: 'module', file: module, via };
  const meaning = exportOf(world, { file: module, seen }, target.name);
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
  { specifier, found }: { readonly specifier: string; readonly found: ResolvedModule | null },
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
  const from = node.getSourceFile().fileName;
  if (world.owns(from)) world.reportUnread({ specifier, from, place: placeOf(world, node) });
  const path = target.kind === 'name' ? [target.name] : [];
  if (via !== null) return { kind: 'external', specifier: via, path };
  return { kind: 'missing', specifier, name: path[0] ?? '*', node };
}

// `import X = require('…')` of a module with `export =` is what it exports.
function required(world: World, file: ModuleFile, via: string | null): Meaning {
  const equals = file.scope.exports.get(exportEquals);
  const step = { file, seen: new Set<string>() };
  const meaning = equals === undefined ? null : resolveTarget(world, step, equals);
  return meaning ?? { kind: 'module', file, via };
}

function ofExportEquals(world: World, step: Step, name: string): Meaning | null {
  const equals = step.file.scope.exports.get(exportEquals);
  if (equals === undefined || name === exportEquals) return null;
  const whole = resolveTarget(world, step, equals);
  return whole === null || name === 'default' ? whole : memberOf(world, whole, name);
}

// Most targets of a barrel need not be parsed: their text does not even mention the name.
function ofStars(world: World, { file, seen }: Step, name: string): Meaning | null {
  if (name === 'default') return null;
  for (const specifier of file.scope.stars) {
    const found = world.modules.resolve(specifier, file.path);
    if (found === null || !world.files.mayExport(found.path, name)) continue;
    const module = world.files.get(found.path);
    const meaning = module === null ? null : exportOf(world, { file: module, seen }, name);
    if (meaning === null) continue;
    const via = crossing(world, file, { specifier, found });
    if (via !== null && module !== null && meaning.kind === 'entity') {
      world.packages.addEntry(via, module.path);
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
