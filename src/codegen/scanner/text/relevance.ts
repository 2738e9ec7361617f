import { isDeepStrictEqual } from 'node:util';
import type { ResolvedConfig } from '../../model/config.js';
import type { FileIndex } from './file-index.js';
import { outlineOf } from './outline.js';
import { findRelevant, givenNames, type Leads, type Relevant } from './relevant-files.js';

/** Keeps the list of relevant files for as long as no text says anything new about names. */
export interface Relevance {
  files(leads: Leads): readonly string[];
  /** Takes notice of one file's new text. */
  changed(before: FileIndex | undefined, after: FileIndex | undefined): void;
  forget(): void;
  /** What was found last, while it still holds. */
  known(): Relevant | null;
}

export function createRelevance(
  indexes: ReadonlyMap<string, FileIndex>,
  config: ResolvedConfig,
  kept: Relevant | null = null,
): Relevance {
  let known = kept;
  return {
    known: () => known,
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
  { asked, marks }: Relevant,
  before: FileIndex | undefined,
  after: FileIndex | undefined,
): boolean {
  if (before === undefined || after === undefined) return false;
  if (outlineOf(before) !== outlineOf(after)) return false;
  if (!asked.every((test) => test(before) === test(after))) return false;
  return !marks(after) || isDeepStrictEqual(givenNames(before), givenNames(after));
}
