import { slashed } from './project/paths.js';
import type { Diagnostic } from '../model/diagnostic.js';
import type { CompilerAnswers } from './checker/compiler-answers.js';
import { leadsTo } from './heritage/leads-to.js';
import type { Rooms } from './open-project.js';
import { createReferenceCheck } from './project/reference-check.js';
import { openReading, type Reading } from './read/reading.js';
import { reportSyntaxErrors } from './read/report-syntax-errors.js';
import { createTroubles } from './read/troubles.js';
import { typeRefOf } from './read/type-ref-of.js';
import { createPackageNames, type PackageNames } from './resolve/package-names.js';
import { createGlobals } from './resolve/script-globals.js';
import { createMemo, type World } from './resolve/world.js';
import type { ModuleFile } from './syntax/module-file.js';

/** What a pass has read, and what is wrong with the files it stands in. */
export type Found<T> = T & { readonly diagnostics: readonly Diagnostic[] };

/** Reads the relevant files to the end. */
export function readPass<T extends object>(rooms: Rooms, read: (reading: Reading) => T): Found<T> {
  const { result, world, files } = settledPass(rooms, read);
  const seen = new Set([...files, ...rooms.memo.files()]);
  reportSyntaxErrors(
    world,
    [...seen].filter(({ path }) => world.owns(path)),
  );
  return { ...result, diagnostics: world.troubles.sorted() };
}

interface SettledPass<T> {
  readonly result: T;
  readonly world: World;
  readonly files: readonly ModuleFile[];
}

/**
 * Reads the relevant files; once more when the compiler had to be asked, or when a package's class
 * turned out to have a better name than the one it was given at first. What still stands of an
 * earlier pass is not read again.
 */
export function settledPass<T>(rooms: Rooms, read: (reading: Reading) => T): SettledPass<T> {
  const packages = createPackageNames();
  const relevant = relevantFiles(rooms);
  for (;;) {
    const world = createWorld(rooms, packages);
    const files = relevant.flatMap((path) => world.files.whole(path) ?? []);
    const reading = openReading(world, rooms.memo, files);
    const result = read(reading);
    if (rooms.compiler.settle() || renamed(world)) continue;
    rooms.memo.end();
    return { result, world, files };
  }
}

// In a world of its own: the list may be older than the pass, and must leave no trace in it.
function relevantFiles(rooms: Rooms): readonly string[] {
  const world = createWorld(rooms, createPackageNames());
  const found = rooms.relevance.files(leadsTo({ ...world, compiler: noAnswers }));
  return found.filter((path) => rooms.sources.narrowed.has(path));
}

const noAnswers: CompilerAnswers = {
  baseClassOf: () => null,
  membersOf: () => null,
  returnOf: () => null,
  declarationsOf: () => null,
};

function renamed(world: World): boolean {
  const given = world.packages.takeGiven();
  return given.some(([entity, id]) => typeRefOf(world, entity).id !== id);
}

function createWorld(rooms: Rooms, packages: PackageNames): World {
  const { project, sources, texts, files, modules, compiler, tsconfig } = rooms;
  const troubles = createTroubles();
  const directory = slashed(project.directory);
  return {
    directory,
    config: project.config,
    seeks: rooms.seeks,
    files,
    modules,
    globals: createGlobals(texts, files),
    isSource: (path) => sources.all.has(path),
    owns: (path) => sources.all.has(path) || !isForeign(path),
    isNamedByMarker: () => false,
    packages,
    compiler: compiler.answers,
    strictNulls: tsconfig.options.strictNullChecks ?? tsconfig.options.strict ?? true,
    emitsMetadata: tsconfig.options.emitDecoratorMetadata ?? false,
    troubles,
    memo: createMemo(),
    lasting: rooms.lasting,
    reportUnread: createReferenceCheck(directory, tsconfig, troubles),
  };
}

function isForeign(path: string): boolean {
  return path.includes('/node_modules/') || /\.d\.[cm]?ts$/.test(path);
}
