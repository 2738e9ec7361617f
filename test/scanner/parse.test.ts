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

/** Each node of a source by its kind and place, with the node that it stands in. */
function parentsIn(source: ts.SourceFile): readonly string[] {
  const told: string[] = [];
  const wordsOf = ({ kind, pos, end }: ts.Node): string => [kind, pos, end].join();
  const visit = (node: ts.Node): void => {
    told.push(`${wordsOf(node)} in ${node === source ? 'none' : wordsOf(node.parent)}`);
    ts.forEachChild(node, visit);
  };
  visit(source);
  return told;
}

const sources = join(import.meta.dirname, '../../src');

it('every node has the parent that the parser would give it, in each source of this package', () => {
  const files = readdirSync(sources, { recursive: true, encoding: 'utf8' });
  const own = files.filter((file) => file.endsWith('.ts'));
  expect(own.length).toBeGreaterThan(500);
  for (const file of own) {
    const text = readFileSync(join(sources, file), 'utf8');
    const expected = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true);
    expect([file, ...parentsIn(parse(file, text))]).toEqual([file, ...parentsIn(expected)]);
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
