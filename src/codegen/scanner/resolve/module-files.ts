import { readText } from '../project/read-text.js';
import { outlineModule, parseModule, type ModuleFile } from '../syntax/module-file.js';

import type { OutsideFiles } from './outside-files.js';

interface Texts {
  text(path: string): string | null;
}

/** Parsed files, each kept until its text changes. */
export interface ModuleFiles {
  /** `null` when there is no such file, or it cannot be read. Its bodies may not have been read. */
  get(path: string): ModuleFile | null;
  /** The same, read to its end. */
  whole(path: string): ModuleFile | null;
  /** False for a file whose text rules out that it exports a name: it need not be parsed. */
  mayExport(path: string, name: string): boolean;
  /** True for a file that stands as it did in an earlier run. */
  isKept(path: string): boolean;
  drop(path: string): void;
}

/** Reads the project's files from `sources`, and those of packages from the disk. */
export function createModuleFiles(
  sources: Texts,
  outside: Pick<OutsideFiles, 'note'>,
  unchanged: ReadonlyMap<string, ModuleFile> = new Map(),
): ModuleFiles {
  const kept = new Map(unchanged);
  const parsed = new Map<string, ModuleFile>();
  const others = new Map<string, string | null>();
  const text = (path: string): string | null => {
    const own = sources.text(path);
    if (own === null) outside.note(path);
    return own ?? readOnce(others, path);
  };
  const parsedBy = (parse: typeof parseModule, path: string): ModuleFile | null => {
    const current = text(path);
    if (current === null) return null;
    const known = parsed.get(path);
    if (known?.text === current) return known;
    const file = parse(path, current);
    parsed.set(path, file);
    return file;
  };
  return {
    mayExport(path, name) {
      const current = text(path);
      return current !== null && (current.includes(name) || hasStar.test(current));
    },
    isKept: (path) => kept.has(path),
    get: (path) => kept.get(path) ?? parsedBy(outlineModule, path),
    whole(path) {
      for (const known of [kept, parsed]) if (known.get(path)?.isOutline) known.delete(path);
      return kept.get(path) ?? parsedBy(parseModule, path);
    },
    drop(path) {
      kept.delete(path);
      parsed.delete(path);
      others.delete(path);
    },
  };
}

const hasStar = /\bexport\s*\*/;

function readOnce(known: Map<string, string | null>, path: string): string | null {
  const hit = known.get(path);
  if (hit !== undefined) return hit;
  const text = readOrNull(path);
  known.set(path, text);
  return text;
}

function readOrNull(path: string): string | null {
  try {
    return readText(path);
  } catch {
    return null;
  }
}
