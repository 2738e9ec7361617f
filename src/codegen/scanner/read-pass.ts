import { slashed } from './project/paths.js';
import type { Diagnostic } from '../model/diagnostic.js';
import type { Facts } from '../model/facts.js';
import { leadsTo } from './heritage/leads-to.js';
import type { Rooms } from './open-project.js';
import { createReferenceCheck } from './project/reference-check.js';
import { readFacts } from './read/read-facts.js';
import { reportSyntaxErrors } from './read/report-syntax-errors.js';
import { createTroubles } from './read/troubles.js';
import { typeRefOf } from './read/type-ref-of.js';
import { createPackageNames, type PackageNames } from './resolve/package-names.js';
import { createGlobals } from './resolve/script-globals.js';
import { createMemo, type World } from './resolve/world.js';
import type { ModuleFile } from './syntax/module-file.js';

export interface Pass extends Pick<Facts, 'events' | 'handlers' | 'constructors'> {
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Reads the facts; once more when the compiler had to be asked, or when a package's class turned
 * out to have a better name than the one it was given at first.
 */
export function readPass(rooms: Rooms): Pass {
  const packages = createPackageNames();
  for (;;) {
    const touched = new Set<ModuleFile>();
    const world = createWorld(rooms, packages, touched);
    const found = readRelevant(rooms, world);
    if (rooms.compiler.settle() || renamed(world)) continue;
    reportSyntaxErrors(world, touched);
    return { ...found, diagnostics: world.troubles.sorted() };
  }
}

function renamed(world: World): boolean {
  const given = [...world.packages.given];
  return given.some(([entity, id]) => typeRefOf(world, entity).id !== id);
}

function readRelevant(rooms: Rooms, world: World) {
  const relevant = rooms.relevance.files(leadsTo(world));
  const files = relevant.filter((path) => rooms.sources.narrowed.has(path));
  return readFacts(
    world,
    files.flatMap((path) => world.files.get(path) ?? []),
  );
}

function createWorld(rooms: Rooms, packages: PackageNames, touched: Set<ModuleFile>): World {
  const { project, sources, texts, files, modules, compiler, tsconfig } = rooms;
  const troubles = createTroubles();
  const directory = slashed(project.directory);
  return {
    directory,
    config: project.config,
    files: {
      ...files,
      get(path) {
        const file = files.get(path);
        if (file !== null) touched.add(file);
        return file;
      },
    },
    modules,
    globals: createGlobals(texts.files, files),
    isSource: (path) => sources.all.has(path),
    owns: (path) => sources.all.has(path) || !isForeign(path),
    packages,
    compiler: compiler.answers,
    strictNulls: tsconfig.options.strictNullChecks ?? tsconfig.options.strict ?? false,
    troubles,
    memo: createMemo(),
    lasting: rooms.lasting,
    reportUnread: createReferenceCheck(directory, tsconfig, troubles),
  };
}

function isForeign(path: string): boolean {
  return path.includes('/node_modules/') || /\.d\.[cm]?ts$/.test(path);
}
