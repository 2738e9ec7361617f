import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { basename, join } from 'node:path';
import { onTestFinished } from 'vitest';
import { root } from './hearken-in.js';

/**
 * A copy of the samples, without their tests, for what writes registries: a stale one that is committed must
 * be found by the test that looks for it. Inside the repository, so that imports find their packages.
 */
export function copyOfSamples(): string {
  mkdirSync(join(root, 'temp'), { recursive: true });
  const copy = mkdtempSync(join(root, 'temp', 'demo-'));
  onTestFinished(() => rmSync(copy, { recursive: true, force: true }));
  const source = (path: string) => !['dist', 'test'].includes(basename(path));
  cpSync(join(root, 'samples'), join(copy, 'samples'), { recursive: true, filter: source });
  symlinkSync(join(root, 'bin'), join(copy, 'bin'), 'junction');
  return join(copy, 'samples');
}
