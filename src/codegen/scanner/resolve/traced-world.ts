import type { CompilerAnswers } from '../checker/compiler-answers.js';
import { keepEach } from '../../model/kept.js';
import type { Entity } from '../syntax/entity.js';
import type { ModuleFile } from '../syntax/module-file.js';
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
      memo.ask(namesOf(entity));
      return packages.of(entity);
    },
    entries() {
      memo.ask((now) => JSON.stringify(now.world.packages.entries()));
      return packages.entries();
    },
    add: (entity, { specifier, path }) => memo.tell(name(entity, specifier, ...path)),
    addEntry: (specifier, module) => memo.tell(enter(module, specifier)),
    give: (entity, id) => memo.tell(give(entity, id)),
  };
}

// The same question is the same function, so that an answer asks it once, however often it comes up.
const namesOf = keepEach(
  (entity: Entity) =>
    ({ world }: TracedPass) =>
      world.packages.textOf(entity),
);
const name = keepEach(
  (entity: Entity, specifier: string, ...path: string[]) =>
    ({ world }: TracedPass) =>
      world.packages.add(entity, { specifier, path }),
);
const enter = keepEach(
  (module: ModuleFile, specifier: string) =>
    ({ world }: TracedPass) =>
      world.packages.addEntry(specifier, module),
);
const give = keepEach(
  (entity: Entity, id: string) =>
    ({ world }: TracedPass) =>
      world.packages.give(entity, id),
);

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
