import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type WriteFileAtomic from 'write-file-atomic';
import { nearestModules } from './nearest-modules.js';

const require = createRequire(import.meta.url);

/** Where the code that V8 made of a script is kept. */
export interface CodePlace {
  readonly file: string;
  /** Tells the script as it stands now from what it was or will be. */
  readonly stamp: string;
}

/**
 * Below `node_modules/.cache` of the script's own installation, one file for each version of Node;
 * `null` where nothing is installed.
 */
export function codePlace(script: string): CodePlace | null {
  const modules = nearestModules(script);
  if (modules === null) return null;
  const name = digestOf(`${script} ${process.version} ${process.arch}`);
  const { size, mtimeMs } = statSync(script);
  return { file: join(modules, '.cache', 'hearken', `${name}.code`), stamp: `${size} ${mtimeMs}` };
}

const digestLength = 40;

/** `null` for code that is not there, of another script or damaged: V8 believes whatever it is given. */
export function readCode({ file, stamp }: CodePlace): Buffer | null {
  try {
    const kept = readFileSync(file);
    const code = kept.subarray(digestLength);
    return digestOf(stamp, code) === kept.toString('latin1', 0, digestLength) ? code : null;
  } catch {
    return null;
  }
}

/** Written beside its place and renamed over it; what cannot be written is made again next time. */
export function writeCode({ file, stamp }: CodePlace, code: Buffer): void {
  // Loaded by those few runs that have something to write.
  const writeFileAtomic = require('write-file-atomic') as typeof WriteFileAtomic;
  try {
    mkdirSync(dirname(file), { recursive: true });
    const kept = Buffer.concat([Buffer.from(digestOf(stamp, code), 'latin1'), code]);
    writeFileAtomic.sync(file, kept, { fsync: false });
  } catch {
    // The next run takes longer, and nothing else.
  }
}

function digestOf(...parts: readonly (string | Buffer)[]): string {
  const hash = createHash('sha1');
  for (const part of parts) hash.update(part);
  return hash.digest('hex');
}
