import { readFileSync } from 'node:fs';
import { indexFile, type FileIndex } from './file-index.js';

/** The texts of the project's files with their indexes, each read once until it changes. */
export interface SourceTexts {
  /** Reads what is new, drops what is gone. */
  keep(paths: ReadonlySet<string>): void;
  /** Reads a file again; true when its text has changed. */
  refresh(path: string): boolean;
  text(path: string): string | null;
  readonly files: ReadonlyMap<string, FileIndex>;
  /** Files that exist and cannot be read, each with the reason. */
  readonly unreadable: ReadonlyMap<string, string>;
}

export function createSourceTexts(): SourceTexts {
  const files = new Map<string, FileIndex>();
  const unreadable = new Map<string, string>();
  const refresh = (path: string): boolean => {
    const before = files.get(path);
    const text = read(path, unreadable);
    if (text === null) return files.delete(path);
    if (before?.text === text) return false;
    files.set(path, indexFile(text));
    return true;
  };
  return {
    files,
    unreadable,
    refresh,
    text: (path) => files.get(path)?.text ?? null,
    keep(paths) {
      for (const path of [...files.keys(), ...unreadable.keys()]) {
        if (!paths.has(path)) forget(path, files, unreadable);
      }
      for (const path of paths) if (!files.has(path)) refresh(path);
    },
  };
}

function forget(path: string, ...maps: readonly Map<string, unknown>[]): void {
  for (const map of maps) map.delete(path);
}

function read(path: string, unreadable: Map<string, string>): string | null {
  try {
    const text = readFileSync(path, 'utf8');
    unreadable.delete(path);
    return text;
  } catch (error) {
    unreadable.set(path, (error as NodeJS.ErrnoException).code ?? 'unknown error');
    return null;
  }
}
