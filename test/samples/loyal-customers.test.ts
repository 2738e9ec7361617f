import { execFileSync } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { copyOfSamples } from './copy-of-samples.js';
import { root } from './hearken-in.js';

const tsc = join(root, 'node_modules', 'typescript', 'bin', 'tsc');

it('A37: the rule for loyal customers is a handler that nobody else knows of', () => {
  const cwd = join(copyOfSamples(), 'ordering');
  const run = (...command: string[]) =>
    execFileSync(process.execPath, command, { cwd, encoding: 'utf8' });
  const read = (file: string) => readFileSync(join(cwd, file), 'utf8');
  const ferns = (told: string) => /^ {2}O-1012 .*$/m.exec(told)?.[0];

  expect(ferns(run('--import', 'tsx', 'src/main.ts'))).toMatch(/ 3 +10 +249\.30 +paid/);
  const [registry, lock] = [read('src/hearken.gen.ts'), read('hearken.lock.json')];

  rmSync(join(cwd, 'src', 'loyalty'), { recursive: true });
  run(join(root, 'bin', 'hearken.js'), 'generate');
  run(tsc, '--noEmit');

  expect(ferns(run('--import', 'tsx', 'src/main.ts'))).toMatch(/ 3 +0 +277\.00 +paid/);
  expect(registry).toContain('LoyalCustomers');
  expect(read('src/hearken.gen.ts')).not.toContain('LoyalCustomers');
  expect(read('hearken.lock.json')).toBe(lock);
});
