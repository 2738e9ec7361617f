import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, sep } from 'node:path';
import writeFileAtomic from 'write-file-atomic';

/**
 * Where the code that V8 made of a package's file is kept: below `node_modules/.cache` of the very
 * installation, one file for each version of Node. `null` for a file that nobody installed.
 */
export function codeFile(script: string): string | null {
  const at = script.lastIndexOf(`${sep}node_modules${sep}`);
  if (at === -1) return null;
  const { size, mtimeMs } = statSync(script);
  const name = digestOf(`${script} ${size} ${mtimeMs} ${process.version} ${process.arch}`);
  return `${script.slice(0, at)}${sep}node_modules${sep}.cache${sep}hearken${sep}${name}.code`;
}

const digestLength = 40;

/** `null` for code that is not there or is damaged: V8 believes whatever it is given. */
export function readCode(file: string): Buffer | null {
  try {
    const kept = readFileSync(file);
    const code = kept.subarray(digestLength);
    return digestOf(code) === kept.toString('latin1', 0, digestLength) ? code : null;
  } catch {
    return null;
  }
}

/** Written beside its place and renamed over it; what cannot be written is made again next time. */
export function writeCode(file: string, code: Buffer): void {
  try {
    mkdirSync(dirname(file), { recursive: true });
    const kept = Buffer.concat([Buffer.from(digestOf(code), 'latin1'), code]);
    writeFileAtomic.sync(file, kept, { fsync: false });
  } catch {
    // The next run takes longer, and nothing else.
  }
}

function digestOf(content: string | Buffer): string {
  return createHash('sha1').update(content).digest('hex');
}
