import { posix } from 'node:path';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { relativeTo } from '../../src/codegen/scanner/project/paths.js';

const part = fc.constantFrom('a', 'ab', 'b.ts', '.', '..', '', '...', '.c');
const absolute = fc.array(part, { maxLength: 5 }).map((parts) => `/${parts.join('/')}`);

it('a path is told from a folder as the path module tells it', () => {
  const below = fc.tuple(absolute, fc.array(part, { maxLength: 3 }));
  fc.assert(
    fc.property(below, absolute, ([folder, parts], elsewhere) => {
      for (const path of [[folder, ...parts].join('/'), elsewhere]) {
        expect(relativeTo(folder, path)).toBe(posix.relative(folder, path));
      }
    }),
    { numRuns: 3_000 },
  );
});
