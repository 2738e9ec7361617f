import { posix } from 'node:path';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { relativePath } from '../../src/codegen/scanner/resolve/relative-path.js';

const part = fc.constantFrom('a', 'b.ts', '.', '..', '', '...', '.c', '..d', 'e..');
const path = fc.array(part, { maxLength: 6 }).map((parts) => parts.join('/'));

it('a relative specifier leads where its path does', () => {
  const from = fc
    .array(fc.constantFrom('src', 'lib', 'x.y'), { maxLength: 4 })
    .map((folders) => ['', ...folders, 'file.ts'].join('/'));
  const specifier = fc.tuple(fc.constantFrom('./', '../', '../../', '.', '..'), path);
  fc.assert(
    fc.property(from, specifier, (file, parts) => {
      const text = parts.join('');
      expect(relativePath(file, text)).toBe(posix.join(posix.dirname(file), text));
    }),
    { numRuns: 2000 },
  );
});
