import fc from 'fast-check';
import { expect, it } from 'vitest';
import {
  importTexts,
  localNames,
  mayBeCalled,
} from '../../src/codegen/scanner/text/import-texts.js';

const name = fc.constantFrom('A', 'B', 'AB', '$a', 'as', 'type', 'default');
const element = fc
  .tuple(fc.constantFrom('', 'type '), name, fc.option(name, { nil: null }))
  .map(([type, own, alias]) => `${type}${own}${alias === null ? '' : ` as ${alias}`}`);
const named = fc
  .tuple(fc.array(element, { maxLength: 4 }), fc.constantFrom('', ',', ',\n'))
  .map(([elements, end]) => `{ ${elements.join(', ')}${end} }`);
const clause = fc
  .tuple(
    fc.constantFrom(' ', ' type '),
    fc.oneof(
      named,
      name,
      name.map((one) => `* as ${one}`),
      fc.tuple(name, named).map((parts) => parts.join(', ')),
    ),
  )
  .map(([start, text]) => `${start}${text} `);

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
