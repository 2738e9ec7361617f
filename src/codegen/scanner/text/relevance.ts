import type { ResolvedConfig } from '../../model/config.js';
import type { FileIndex } from './file-index.js';
import { findRelevant, type Leads, type Relevant } from './relevant-files.js';

/** Keeps the list of relevant files for as long as no text says anything new about names. */
export interface Relevance {
  files(leads: Leads): readonly string[];
  /** Takes notice of one file's new text. */
  changed(before: FileIndex | undefined, after: FileIndex | undefined): void;
  forget(): void;
  /** True while the list that was given out last still holds. */
  isCurrent(): boolean;
}

export function createRelevance(
  indexes: ReadonlyMap<string, FileIndex>,
  config: ResolvedConfig,
): Relevance {
  let known: Relevant | null = null;
  return {
    isCurrent: () => known !== null,
    files(leads) {
      known ??= findRelevant(indexes, config, leads);
      return known.files;
    },
    changed(before, after) {
      if (known !== null && !saysTheSame(known, before, after)) known = null;
    },
    forget() {
      known = null;
    },
  };
}

function saysTheSame(
  { tests }: Relevant,
  before: FileIndex | undefined,
  after: FileIndex | undefined,
): boolean {
  if (before === undefined || after === undefined) return false;
  return outline(before) === outline(after) && tests.every((test) => test(before) === test(after));
}

function outline({ heads, imports, edges }: FileIndex): string {
  return JSON.stringify([heads, imports, edges]);
}
