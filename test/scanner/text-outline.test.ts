import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { outlineOf } from '../../src/codegen/scanner/text/outline.js';

const plain = { noNullPrototype: true };
const name = fc.constantFrom<string>('', 'A', '1', 'B\0');
const clause = fc
  .array(fc.constantFrom('A', '1', '\n', ' '), { maxLength: 4 })
  .map((parts) => parts.join(''));
const outlined = fc.record(
  {
    heads: fc.array(fc.record({ name, heritage: fc.array(name, { maxLength: 2 }) }, plain), {
      maxLength: 2,
    }),
    imports: fc.array(fc.record({ specifier: name, clause }, plain), { maxLength: 2 }),
    edges: fc.array(fc.tuple(name, name), { maxLength: 2 }),
  },
  plain,
);

const oneLineEach = {
  heads: [],
  imports: [
    { specifier: 'A', clause: 'B' },
    { specifier: 'C', clause: 'D' },
  ],
  edges: [['E', 'F'] as [string, string]],
};
const linesShifted = {
  heads: [],
  imports: [
    { specifier: 'A', clause: 'B\nC' },
    { specifier: 'D', clause: 'E\nF' },
  ],
  edges: [],
};

it('two texts have the same outline when they say the same of names, and only then', () => {
  fc.assert(
    fc.property(outlined, outlined, (one, other) => {
      expect(outlineOf(one) === outlineOf(other)).toBe(isDeepStrictEqual(one, other));
    }),
    { numRuns: 20_000, examples: [[oneLineEach, linesShifted]] },
  );
});
