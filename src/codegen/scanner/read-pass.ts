import { slashed } from './project/paths.js';
import type { Diagnostic } from '../model/diagnostic.js';
import type { Facts } from '../model/facts.js';
import type { CompilerAnswers } from './checker/compiler-answers.js';
import { leadsTo } from './heritage/leads-to.js';
import type { Rooms } from './open-project.js';
import { createReferenceCheck } from './project/reference-check.js';
import { readFacts } from './read/read-facts.js';
import { reportSyntaxErrors } from './read/report-syntax-errors.js';
import { createTroubles } from './read/troubles.js';
import { typeRefOf } from './read/type-ref-of.js';
import type { ModuleFiles } from './resolve/module-files.js';
import { createPackageNames, type PackageNames } from './resolve/package-names.js';
import { createGlobals } from './resolve/script-globals.js';
import { createMemo, type World } from './resolve/world.js';
import type { ModuleFile } from './syntax/module-file.js';

export interface Pass extends Pick<Facts, 'events' | 'handlers' | 'constructors'> {
  readonly diagnostics: readonly Diagnostic[];
  /** The files whose texts were looked at: while they stand, so do the facts. */
  readonly seen: ReadonlySet<string>;
}

/**
 * Reads the facts; once more when the compiler had to be asked, or when a package's class turned
 * out to have a better name than the one it was given at first.
 */
export function readPass(rooms: Rooms): Pass {
  const packages = createPackageNames();
  const relevant = relevantFiles(rooms);
  for (;;) {
    const seen: Seen = { paths: new Set(), modules: new Set() };
    const world = createWorld(rooms, packages, seen);
    const files = relevant.flatMap((path) => world.files.get(path) ?? []);
    const found = readFacts(world, files);
    if (rooms.compiler.settle() || renamed(world)) continue;
    reportSyntaxErrors(
      world,
      [...seen.modules].filter(({ path }) => world.owns(path)),
    );
    return { ...found, diagnostics: world.troubles.sorted(), seen: seen.paths };
  }
}

interface Seen {
  readonly paths: Set<string>;
  readonly modules: Set<ModuleFile>;
}

// In a world of its own: the list may be older than the pass, and must leave no trace in it.
function relevantFiles(rooms: Rooms): readonly string[] {
  const seen: Seen = { paths: new Set(), modules: new Set() };
  const world = createWorld(rooms, createPackageNames(), seen);
  const found = rooms.relevance.files(leadsTo({ ...world, compiler: noAnswers }));
  return found.filter((path) => rooms.sources.narrowed.has(path));
}

const noAnswers: CompilerAnswers = {
  baseClassOf: () => null,
  membersOf: () => null,
  returnOf: () => null,
};

function renamed(world: World): boolean {
  const given = [...world.packages.given];
  return given.some(([entity, id]) => typeRefOf(world, entity).id !== id);
}

function createWorld(rooms: Rooms, packages: PackageNames, seen: Seen): World {
  const { project, sources, texts, files, modules, compiler, tsconfig } = rooms;
  const troubles = createTroubles();
  const directory = slashed(project.directory);
  return {
    directory,
    config: project.config,
    files: watched(files, seen),
    modules,
    globals: createGlobals(texts.files, files),
    isSource: (path) => sources.all.has(path),
    owns: (path) => sources.all.has(path) || !isForeign(path),
    packages,
    compiler: compiler.answers,
    strictNulls: tsconfig.options.strictNullChecks ?? tsconfig.options.strict ?? true,
    troubles,
    memo: createMemo(),
    lasting: rooms.lasting,
    shapes: rooms.shapes,
    reportUnread: createReferenceCheck(directory, tsconfig, troubles),
  };
}

function watched(files: ModuleFiles, { paths, modules }: Seen): ModuleFiles {
  return {
    ...files,
    text(path) {
      paths.add(path);
      return files.text(path);
    },
    get(path) {
      paths.add(path);
      const file = files.get(path);
      if (file !== null) modules.add(file);
      return file;
    },
  };
}

function isForeign(path: string): boolean {
  return path.includes('/node_modules/') || /\.d\.[cm]?ts$/.test(path);
}
