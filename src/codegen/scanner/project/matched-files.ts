import type { ProjectRef } from '../../model/config.js';
import { globFiles } from './glob-files.js';

/** The files that the config's globs match, absolute; nothing without globs. */
export function matchedFiles({ directory, config }: ProjectRef): readonly string[] {
  if (config.include.length === 0) return [];
  return globFiles(config.include, { cwd: directory, dot: true, ignore: '**/node_modules/**' });
}
