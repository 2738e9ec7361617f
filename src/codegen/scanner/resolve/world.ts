import type { ts } from '../typescript.js';
import type { ResolvedConfig } from '../../model/config.js';
import type { Place } from '../../model/place.js';
import type { Entity } from '../syntax/entity.js';
import type { ModuleFile } from '../syntax/module-file.js';
import type { ModuleFiles } from './module-files.js';
import type { ModuleResolution } from './module-resolution.js';
import type { PackageNames } from './package-names.js';
import type { CompilerAnswers } from '../checker/compiler-answers.js';
import type { Troubles } from '../read/troubles.js';

/** Everything that one pass over the project looks things up in. */
export interface World {
  readonly directory: string;
  readonly config: ResolvedConfig;
  /** What stands for events in that config. */
  readonly seeks: 'events' | 'commands';
  readonly files: ModuleFiles;
  readonly modules: ModuleResolution;
  /** Names that scripts (files without imports and exports) declare for everybody. */
  readonly globals: (name: string) => Entity | null;
  /** True for the files that handlers and events are looked for in. */
  readonly isSource: (path: string) => boolean;
  /** True for a file of the project, false for one of a package. */
  readonly owns: (path: string) => boolean;
  /** True for a class that a handler's marker names as its event, where the config says so. */
  readonly isNamedByMarker: (entity: Entity) => boolean;
  readonly packages: PackageNames;
  readonly compiler: CompilerAnswers;
  /** False where the compiler options let every type hold `null`. */
  readonly strictNulls: boolean;
  /** True where the compiler emits the types of decorated constructors. */
  readonly emitsMetadata: boolean;
  readonly troubles: Troubles;
  /** Called for each import that leads to nothing which can be read. */
  readonly reportUnread: (unread: UnreadImport) => void;
  /** Answers that hold for this pass, and perhaps for later ones. */
  readonly memo: Memo;
  /** Answers that hold for as long as the file stands that they are about. */
  readonly lasting: (file: ts.SourceFile | ModuleFile) => Memo;
}

/** An import of the project's own that leads nowhere. */
export interface UnreadImport {
  readonly specifier: string;
  /** The file it stands in, and where. */
  readonly from: string;
  readonly place: Place;
}

export interface Memo {
  once<V>(table: string, key: object, make: () => V): V;
}

export function createMemo(): Memo {
  const tables = new Map<string, Map<object, unknown>>();
  return {
    once<V>(table: string, key: object, make: () => V): V {
      let entries = tables.get(table);
      if (entries === undefined) tables.set(table, (entries = new Map<object, unknown>()));
      if (!entries.has(key)) entries.set(key, make());
      return entries.get(key) as V;
    },
  };
}

/** A memo for each file, which goes with it. Entries of their own would slow the collector down. */
export function createLasting(): World['lasting'] {
  const memos = new WeakMap<object, Memo>();
  return (file) => {
    const memo = memos.get(file) ?? createMemo();
    memos.set(file, memo);
    return memo;
  };
}

export function moduleOf(world: World, entity: Entity): ModuleFile | null {
  return world.files.get(entity.path);
}
