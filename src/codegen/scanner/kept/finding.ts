import type { ModuleFile } from '../syntax/module-file.js';

/** What stands in a file by itself, whatever the others say; plain data. */
export interface Finding<T = unknown> {
  /** The table of the file's lasting answers that holds it. */
  readonly name: string;
  readonly file: ModuleFile;
  readonly found: T;
}
