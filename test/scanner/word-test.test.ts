import fc from 'fast-check';
import { expect, it } from 'vitest';
import { indexFile } from '../../src/codegen/scanner/text/file-index.js';
import { createWordTest, outsideLineComments } from '../../src/codegen/scanner/text/word-test.js';

const mentions = createWordTest(['Mark'], { behind: outsideLineComments });

it.each([
  '@Mark class A {}',
  'const a = 1; // Mark',
  '// a\n@Mark class A {}',
  '// a\r@Mark class A {}',
  '/* // */ @Mark class A {}',
  '/*\n// */ @Mark class A {}',
  '`\n// ${made(@Mark class {})}`',
  '// Mark\nMark(A);',
])('a name is mentioned: %j', (text) => {
  expect(mentions(indexFile(text))).toBe(true);
});

it.each([
  '// Mark',
  'const a = 1;\n\t // a Mark, and another Mark\n',
  '/// @Mark',
  'const a = 1;\r\n// Mark\r\n',
  '@Marks class A {}',
])('a name is not mentioned: %j', (text) => {
  expect(mentions(indexFile(text))).toBe(false);
});

it('a name behind an @ is found wherever the pattern finds it', () => {
  const marks = createWordTest(['Mark', 'a.b'], { before: '@\\s*(?:[\\w$]+\\s*\\.\\s*)*' });
  const pattern = new RegExp(marks.key);
  const pieces = fc.constantFrom('@', 'Mark', 'Marks', 'a.b', 'ns', '.', ' ', '\n', '$', '(');
  let found = 0;
  fc.assert(
    fc.property(fc.array(pieces, { maxLength: 8 }), (texts) => {
      const text = texts.join('');
      const expected = pattern.test(text);
      if (expected) found++;
      expect(marks(indexFile(text))).toBe(expected);
    }),
    { numRuns: 5_000 },
  );
  expect(found).toBeGreaterThan(100);
});
