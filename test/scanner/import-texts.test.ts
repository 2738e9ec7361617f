import fc from 'fast-check';
import { expect, it } from 'vitest';
import {
  importTexts,
  localNames,
  mayBeCalled,
} from '../../src/codegen/scanner/text/import-texts.js';

const word = fc.constantFrom(
  'A',
  'B',
  'AB',
  'as',
  'type',
  '*',
  ',',
  '{',
  '}',
  ' ',
  '\n',
  'default',
);
const clause = fc.array(word, { maxLength: 12 }).map((words) => words.join(' '));

it('whatever an import gives a name to may be called by it', () => {
  fc.assert(
    fc.property(clause, (text) => {
      const one = { clause: text, specifier: './a.js' };
      const names = localNames(one);
      expect(names.filter((name) => mayBeCalled(name, one))).toEqual(names);
    }),
    { numRuns: 5_000 },
  );
});

it.each([
  ['{ Paid }', true],
  ['type { Bill, type Paid }', true],
  ['{ Paid as Settled }', false],
  ['{ Settled as Paid }', true],
  ['{ PaidTwice, Unpaid }', false],
  ['Paid', true],
  ['* as Paid', true],
])('of the import of %s, Paid is a name: %s', (text, expected) => {
  const [one] = importTexts(`import ${text} from './paid.js';`);
  expect(one).toBeDefined();
  expect(one !== undefined && mayBeCalled('Paid', one)).toBe(expected);
});
