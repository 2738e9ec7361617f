import type * as Glob from 'glob';
import { createRequire } from 'node:module';
import { slashed } from './paths.js';

const require = createRequire(import.meta.url);

type Options = Pick<Glob.GlobOptionsWithFileTypesUnset, 'cwd' | 'dot' | 'ignore'>;

/** The files that match some globs, absolute. glob is loaded by the first call: few scans need it. */
export function globFiles(patterns: readonly string[], options: Options): readonly string[] {
  const { globSync } = require('glob') as typeof Glob;
  const found = globSync([...patterns], { ...options, absolute: true, nodir: true, posix: true });
  return found.map(slashed);
}
