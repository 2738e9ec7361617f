import type { ProjectRef } from '../model/config.js';
import type { World } from './resolve/world.js';
import type { Pass } from './read/reading.js';
import type { ModuleFiles } from './resolve/module-files.js';
import { isScript } from './resolve/script-globals.js';
import { createTracedMemo, type KeptAnswer, type TracedMemo } from './resolve/traced-memo.js';
import type { FileIndex } from './text/file-index.js';
import { createRelevance, type Relevance } from './text/relevance.js';
import type { Relevant } from './text/relevant-files.js';

/** One way to look at the project's files, under a config of its own, with what it keeps warm. */
export interface View {
  readonly project: ProjectRef;
  readonly seeks: World['seeks'];
  readonly relevance: Relevance;
  readonly memo: TracedMemo<Pass>;
  /** Takes notice of one file's new text. */
  changed(before: FileIndex | undefined, after: FileIndex | undefined): void;
  /** Forgets everything. */
  forget(): void;
}

/** What an earlier run has left of a view. */
export interface KeptState {
  readonly relevant: Relevant | null;
  readonly answers: readonly KeptAnswer<Pass>[];
}

interface Ground {
  readonly indexes: ReadonlyMap<string, FileIndex>;
  readonly files: ModuleFiles;
  readonly kept: KeptState | null;
}

export function createView(
  { project, seeks }: Pick<View, 'project' | 'seeks'>,
  { indexes, files, kept }: Ground,
): View {
  const relevance = createRelevance(indexes, project.config, kept?.relevant ?? null);
  const memo = createTracedMemo<Pass>((path) => files.get(path));
  for (const answer of kept?.answers ?? []) memo.restore(answer);
  return {
    project,
    seeks,
    relevance,
    memo,
    changed(before, after) {
      relevance.changed(before, after);
      // What a script declares, everybody sees.
      if ([before, after].some((file) => file === undefined || isScript(file))) memo.forget();
    },
    forget() {
      relevance.forget();
      memo.forget();
    },
  };
}
