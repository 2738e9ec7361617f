import type { CompilerAnswers } from '../checker/compiler-answers.js';
import type { ModuleFiles } from './module-files.js';
import type { PackageNames } from './package-names.js';
import type { TracedMemo } from './traced-memo.js';
import type { World } from './world.js';

/** A pass, as far as the answers that are kept for later ones must know of it. */
export interface TracedPass {
  /** The world of the pass, untraced. */
  readonly world: World;
}

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
      add: (diagnostic) => memo.tell((now) => now.world.troubles.add(diagnostic)),
    },
    reportUnread: (specifier, node) => memo.tell((now) => now.world.reportUnread(specifier, node)),
  };
}

function tracedFiles<P extends TracedPass>({ files }: World, memo: TracedMemo<P>): ModuleFiles {
  return {
    ...files,
    get(path) {
      const file = files.get(path);
      memo.read(path, file);
      return file;
    },
    mayExport: (path, name) => memo.ask((now) => now.world.files.mayExport(path, name)),
  };
}

function tracedPackages<P extends TracedPass>(
  { packages }: World,
  memo: TracedMemo<P>,
): PackageNames {
  return {
    ...packages,
    of(entity) {
      memo.ask((now) => JSON.stringify(now.world.packages.of(entity)));
      return packages.of(entity);
    },
    entries() {
      memo.ask((now) => JSON.stringify(now.world.packages.entries()));
      return packages.entries();
    },
    add: (entity, name) => memo.tell((now) => now.world.packages.add(entity, name)),
    addEntry: (specifier, path) => memo.tell((now) => now.world.packages.addEntry(specifier, path)),
    give: (entity, id) => memo.tell((now) => now.world.packages.give(entity, id)),
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
