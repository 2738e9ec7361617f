import type { CompilerAnswers } from '../checker/compiler-answers.js';
import type { Diagnostic } from '../../model/diagnostic.js';
import type { Entity } from '../syntax/entity.js';
import { line } from './lines.js';
import type { ModuleFile } from '../syntax/module-file.js';
import type { ModuleFiles } from './module-files.js';
import type { PackageNames } from './package-names.js';
import type { TracedMemo } from './traced-memo.js';
import type { UnreadImport, World } from './world.js';

/** A pass, as far as the answers that are kept for later ones must know of it. */
export interface TracedPass {
  /** The world of the pass, untraced. */
  readonly world: World;
}

/** What answers ask and tell of the world of a pass. */
export const worldLines = {
  mayExport: line(
    'mayExport',
    ({ world }: TracedPass, path: string, name: string) => world.files.mayExport(path, name),
    ({ world }, path) => world.files.isKept(path),
  ),
  packageNames: line('packageNames', ({ world }: TracedPass, entity: Entity) =>
    world.packages.textOf(entity),
  ),
  packageEntries: line('packageEntries', ({ world }: TracedPass) =>
    JSON.stringify(world.packages.entries()),
  ),
  trouble: line('trouble', ({ world }: TracedPass, diagnostic: Diagnostic) =>
    world.troubles.add(diagnostic),
  ),
  unread: line('unread', ({ world }: TracedPass, unread: UnreadImport) =>
    world.reportUnread(unread),
  ),
  packageName: line(
    'packageName',
    ({ world }: TracedPass, entity: Entity, ...[specifier = '', ...path]: readonly string[]) =>
      world.packages.add(entity, { specifier, path }),
  ),
  packageEntry: line('packageEntry', ({ world }: TracedPass, specifier: string, path: string) =>
    world.packages.addEntry(specifier, path),
  ),
  givenId: line('givenId', ({ world }: TracedPass, entity: Entity, id: string) =>
    world.packages.give(entity, id),
  ),
};

/** The same world, in which each answer of the memo remembers what it was read from. */
export function tracedWorld<P extends TracedPass>(world: World, memo: TracedMemo<P>): World {
  return {
    ...world,
    memo,
    files: tracedFiles(world, memo),
    packages: tracedPackages(world, memo),
    compiler: tracedCompiler(world.compiler, memo),
    troubles: {
      ...world.troubles,
      add: (diagnostic) => memo.tell(worldLines.trouble, diagnostic),
    },
    reportUnread: (unread) => memo.tell(worldLines.unread, unread),
  };
}

function tracedFiles<P extends TracedPass>({ files }: World, memo: TracedMemo<P>): ModuleFiles {
  const noted = (path: string, file: ModuleFile | null): ModuleFile | null => {
    memo.read(path, file);
    return file;
  };
  return {
    ...files,
    get: (path) => noted(path, files.get(path)),
    whole: (path) => noted(path, files.whole(path)),
    mayExport: (path, name) => memo.ask(worldLines.mayExport, path, name),
  };
}

function tracedPackages<P extends TracedPass>(
  { packages }: World,
  memo: TracedMemo<P>,
): PackageNames {
  return {
    ...packages,
    of(entity) {
      memo.ask(worldLines.packageNames, entity);
      return packages.of(entity);
    },
    entries() {
      memo.ask(worldLines.packageEntries);
      return packages.entries();
    },
    add: (entity, { specifier, path }) =>
      memo.tell(worldLines.packageName, entity, specifier, ...path),
    addEntry: (specifier, path) => memo.tell(worldLines.packageEntry, specifier, path),
    give: (entity, id) => memo.tell(worldLines.givenId, entity, id),
  };
}

// What the compiler says may hang on any file of its program.
function tracedCompiler<P>(compiler: CompilerAnswers, memo: TracedMemo<P>): CompilerAnswers {
  return {
    baseClassOf(node) {
      memo.expire();
      return compiler.baseClassOf(node);
    },
    membersOf(node) {
      memo.expire();
      return compiler.membersOf(node);
    },
    returnOf(node) {
      memo.expire();
      return compiler.returnOf(node);
    },
    declarationsOf(node) {
      memo.expire();
      return compiler.declarationsOf(node);
    },
  };
}
