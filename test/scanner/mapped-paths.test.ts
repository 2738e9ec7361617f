import { posix } from 'node:path';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { pathMapping } from '../../src/codegen/scanner/resolve/mapped-paths.js';

const part = fc.constantFrom('a', 'b.ts', '.', '..', '', '...', '$1', '$&');
const star = fc.array(part, { maxLength: 4 }).map((parts) => parts.join('/'));

it('an alias leads where its pattern does, whatever stands for the star', () => {
  const target = fc.constantFrom(
    './src/*',
    'src/../lib/*',
    './*',
    'lib/*/index',
    '../lib/.*',
    '*/../lib',
  );
  const base = fc.constantFrom('/shop', '/sh*op');
  fc.assert(
    fc.property(target, star, base, (pattern, text, pathsBasePath) => {
      const mapped = pathMapping({ paths: { '@app/*': [pattern] }, pathsBasePath });
      const expected = posix.resolve(pathsBasePath, pattern.split('*').join(text));
      expect(mapped(`@app/${text}`)).toEqual([expected]);
    }),
    { numRuns: 2_000 },
  );
});

it('an alias without a star leads to its target alone', () => {
  const mapped = pathMapping({ paths: { '@app': ['./src/index'] }, baseUrl: '/shop' });
  expect(mapped('@app')).toEqual(['/shop/src/index']);
  expect(mapped('@app/other')).toEqual([]);
});
