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
