import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { syntaxErrors, parseModule } from '../../src/codegen/scanner/syntax/module-file.js';
import { scopeOf } from '../../src/codegen/scanner/syntax/scope.js';

const specifier = fc
  .string({ unit: 'grapheme', minLength: 1 })
  .filter((text) => !/['"\\\r\n]/.test(text));
const line = fc
  .tuple(specifier, fc.constantFrom("'", '"'), fc.constantFrom(';\n', '\n', ';\r\n'))
  .map(([to, quote, end]) => `export * from ${quote}${to}${quote}${end}`);

describe('a barrel', () => {
  it('says without being parsed what it says when parsed', () => {
    fc.assert(
      fc.property(fc.array(line, { minLength: 1, maxLength: 5 }), (lines) => {
        const file = parseModule('/src/index.ts', lines.join(''));
        const parsed = parseModule('/src/index.ts', `${lines.join('')}// parsed\n`);
        expect([file.isParsed, parsed.isParsed]).toEqual([false, true]);
        expect(syntaxErrors(parsed)).toEqual([]);
        expect(file.scope).toEqual(parsed.scope);
        expect(scopeOf(file.source, null)).toEqual(file.scope);
      }),
    );
  });

  it.each([
    '',
    "export * from './a' + 1;\n",
    "export * from './a';\nexport const a = ;\n",
    "export * from './a\n';\n",
    "export * from './a';\n// hearken-ignore\n",
  ])('is not what has more to say: %j', (text) => {
    expect(parseModule('/src/index.ts', text).isParsed).toBe(true);
  });
});
