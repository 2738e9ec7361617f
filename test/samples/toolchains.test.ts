import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { hearkenIn, node, root } from './hearken-in.js';

const modules = join(root, 'node_modules');
const tsc = [join(modules, 'typescript', 'bin', 'tsc')];
const tscAlias = [join(modules, 'tsc-alias', 'dist', 'bin', 'index.js'), '--resolve-full-paths'];

// Under vitest the samples run in their own tests.
describe.each([
  { sample: 'inventory', build: [tsc], shows: 'Query model: stock levels' },
  { sample: 'restaurant', build: [tsc], shows: 'Query model: the floor' },
  { sample: 'ordering', build: [tsc, tscAlias], shows: 'Query model: the order book' },
])('the sample $sample', { timeout: 60_000 }, ({ sample, build, shows }) => {
  it('A12: has a committed registry that is up to date', () => {
    expect(() => hearkenIn(sample, 'generate', '--check')).not.toThrow();
  });

  it('prints the same from tsc’s output under plain Node as under tsx', () => {
    for (const command of build) node(sample, ...command);
    const fromOutput = node(sample, 'dist/main.js');
    expect(fromOutput).toContain(shows);
    expect(node(sample, '--import', 'tsx', 'src/main.ts')).toBe(fromOutput);
  });
});
