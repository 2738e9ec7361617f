import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { parse } from '../../src/codegen/scanner/syntax/parse.js';
import { ts } from '../../src/codegen/scanner/typescript.js';

/** How many nodes a source has, and how many of them know the node that they stand in. */
function countNodes(source: ts.SourceFile) {
  const open: ts.Node[] = [source];
  const counts = { nodes: 0, atHome: 0 };
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    const parent = node;
    ts.forEachChild(parent, (child) => {
      counts.nodes++;
      if (child.parent === parent) counts.atHome++;
      open.push(child);
    });
  }
  return counts;
}

const sources = join(import.meta.dirname, '../../src');

it('every node knows its parent, in each source of this package', () => {
  for (const file of readdirSync(sources, { recursive: true, encoding: 'utf8' })) {
    if (!file.endsWith('.ts')) continue;
    const { nodes, atHome } = countNodes(parse(file, readFileSync(join(sources, file), 'utf8')));
    expect([file, atHome]).toEqual([file, nodes]);
  }
});

it.each([
  ['a sum of thousands', `const all = ${'1 + '.repeat(20_000)}1;`],
  ['calls one upon the other', `a${'.b()'.repeat(20_000)};`],
])('every node knows its parent in %s', (_, text) => {
  const { nodes, atHome } = countNodes(parse('/src/deep.ts', text));
  expect(nodes).toBeGreaterThan(40_000);
  expect(atHome).toBe(nodes);
});
