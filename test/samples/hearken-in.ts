import { execFileSync } from 'node:child_process';
import { join } from 'node:path';

export const root = join(import.meta.dirname, '..', '..');

/** Runs the built command line in a sample's folder and returns what it printed. */
export function hearkenIn(sample: string, ...parameters: string[]): string {
  return node(sample, join(root, 'bin', 'hearken.js'), ...parameters);
}

/** Runs Node in a sample's folder and returns what was printed. */
export function node(sample: string, ...parameters: string[]): string {
  const cwd = join(root, 'samples', sample);
  const env = { ...process.env, NO_COLOR: '1' };
  return execFileSync(process.execPath, parameters, { cwd, env, encoding: 'utf8' });
}
