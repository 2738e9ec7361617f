import { readText } from '../project/read-text.js';
import { whyUnreadable } from '../project/why-unreadable.js';
import { indexFile, type FileIndex } from './file-index.js';
import { createSelections, type Selections } from './selections.js';
import { textDigest } from './text-digest.js';

/** The texts of the project's files with their indexes, each read once until it changes. */
export interface SourceTexts {
  /** Reads those that are not known yet. */
  add(paths: Iterable<string>): void;
  /** Drops all others. */
  retain(paths: ReadonlySet<string>): void;
  /** Reads a file again. */
  refresh(path: string): void;
  text(path: string): string | null;
  readonly files: ReadonlyMap<string, FileIndex>;
  /** Those that pass a test. */
  readonly where: Selections['of'];
  /** Files that exist and cannot be read, each with the reason. */
  readonly unreadable: ReadonlyMap<string, string>;
}

export type ChangeOfText = (
  before: FileIndex | undefined,
  after: FileIndex | undefined,
  path: string,
) => void;

/** `changed` hears of every text that comes, goes or is replaced; `read` are known already. */
export function createSourceTexts(
  changed: ChangeOfText,
  read: ReadonlyMap<string, FileIndex>,
): SourceTexts {
  const files = new Map(read);
  const unreadable = new Map<string, string>();
  const selections = createSelections(files);
  const put = (path: string, after: FileIndex | undefined): void => {
    const before = files.get(path);
    if (after === undefined) files.delete(path);
    else files.set(path, after);
    if (before === after) return;
    selections.put(path, after);
    changed(before, after, path);
  };
  const refresh = (path: string): void => {
    const text = readOrNote(path, unreadable);
    const before = files.get(path);
    put(path, text === null ? undefined : says(before, text) ? before : indexFile(text));
  };
  return {
    files,
    unreadable,
    where: (name, test) => selections.of(name, test),
    refresh,
    text: (path) => files.get(path)?.text ?? null,
    add(paths) {
      for (const path of paths) if (!files.has(path) && !unreadable.has(path)) refresh(path);
    },
    retain(paths) {
      if (files.size + unreadable.size <= paths.size) return;
      for (const path of files.keys()) if (!paths.has(path)) put(path, undefined);
      for (const path of unreadable.keys()) if (!paths.has(path)) unreadable.delete(path);
    },
  };
}

// A text that an earlier run has read is compared without being read as it was.
function says(file: FileIndex | undefined, text: string): boolean {
  if (file === undefined) return false;
  return file.kept === undefined ? file.text === text : file.digest === textDigest(text);
}

function readOrNote(path: string, unreadable: Map<string, string>): string | null {
  try {
    const text = readText(path);
    unreadable.delete(path);
    return text;
  } catch (error) {
    unreadable.set(path, whyUnreadable(error));
    return null;
  }
}
