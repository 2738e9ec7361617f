import { ts } from '../typescript.js';

/** Keeps account of what a scan looks for beyond the project's own sources. */
export interface OutsideFiles {
  /** The disk as module resolution sees it, every look noted. */
  readonly host: ts.ModuleResolutionHost;
  note(path: string): void;
  /** Whatever was looked for, whether it is there or not. */
  paths(): Iterable<string>;
}

/** `looked` is what an earlier run has looked for, and need not look for again. */
export function createOutsideFiles(looked: readonly string[] = []): OutsideFiles {
  const seen = new Set(looked);
  const noting =
    <R>(look: (path: string) => R) =>
    (path: string): R => {
      seen.add(path);
      return look(path);
    };
  return {
    host: {
      ...ts.sys,
      fileExists: noting((path) => ts.sys.fileExists(path)),
      directoryExists: noting((path) => ts.sys.directoryExists(path)),
      readFile: noting((path) => ts.sys.readFile(path)),
    },
    note: (path) => void seen.add(path),
    paths: () => seen,
  };
}
