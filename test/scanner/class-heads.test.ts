import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hasBrokenHead } from '../../src/codegen/scanner/text/broken-head.js';
import { classHeads, type ClassHead } from '../../src/codegen/scanner/text/class-heads.js';
import { classKeywords } from '../../src/codegen/scanner/text/class-keywords.js';

const headsOf = (text: string) => classHeads(text, classKeywords(text));

/** A part of a head, with the names that it gives. */
interface Part {
  readonly text: string;
  readonly names: readonly string[];
}

const base = fc.constantFrom<Part>(
  { text: 'Base', names: ['Base'] },
  { text: '$base1', names: ['$base1'] },
  { text: 'Größe', names: ['Größe'] },
  { text: 'ns.Base', names: ['ns', 'Base'] },
  { text: 'Base<Other, (a: Third) => void>', names: ['Base'] },
  { text: 'mixin(Base)', names: ['mixin', 'Base'] },
  { text: '/* not Other */ Base', names: ['Base'] },
);
const space = fc.constantFrom(' ', '\n', '\n  ', '\t');
const name = fc.constantFrom('Paid', 'Paid<T extends Other>', 'classes', 'interfaceOf');

const heritage = fc.oneof(
  fc.constant<Part>({ text: '', names: [] }),
  fc
    .tuple(fc.constantFrom('extends', 'implements'), space, fc.array(base, { minLength: 1 }))
    .map(([word, gap, bases]): Part => {
      const text = `${word}${gap}${bases.map((one) => one.text).join(', ')}`;
      return { text, names: bases.flatMap(({ names }) => names) };
    }),
);

const head = fc
  .tuple(fc.constantFrom('class', 'interface'), name, heritage, space)
  .map(([keyword, called, { text, names }, gap]) => ({
    text: `${keyword} ${called}${text === '' ? '' : gap}${text}${gap}{}`,
    head: { name: called.replace(/<.*/, ''), heritage: names } satisfies ClassHead,
  }));

describe('the heads of classes and interfaces', () => {
  it('are found with every name of their heritage', () => {
    fc.assert(
      fc.property(fc.array(head, { maxLength: 3 }), (all) => {
        const text = all.map((one) => one.text).join('\n');
        expect(headsOf(text)).toEqual(all.map((one) => one.head));
      }),
      { numRuns: 2_000 },
    );
  });

  it.each([
    ['const a = class{};', [{ name: '', heritage: [] }]],
    ['const a = class extends Base {};', [{ name: '', heritage: ['Base'] }]],
    ['class A extends implements {}', [{ name: 'A', heritage: [] }]],
    [
      'class A;class B {}',
      [
        { name: 'A;class', heritage: [] },
        { name: 'B', heritage: [] },
      ],
    ],
    ['export class', []],
    ['export class\n', [{ name: '', heritage: [] }]],
    ["a.class b; 'class c'; subclass D {}; classes E {}", []],
  ])('are found in %j', (text, expected) => {
    expect(headsOf(text)).toEqual(expected);
  });
});

describe('a head that leads to no body', () => {
  const isBroken = (text: string) => hasBrokenHead(text, classKeywords(text));

  it.each([
    'export class',
    'class Paid extends {}',
    'export abstract class Paid,\n  {}',
    'interface Paid\nexport const a = {};',
    '  declare class Paid;\nconst a = {};',
  ])('is noticed: %j', (text) => {
    expect(isBroken(text)).toBe(true);
  });

  it.each([
    'class Paid {}',
    'export default class extends Base {}',
    'const a = { class: 1, interface: 2 };',
    'a.class;',
    '// a class of its own;\nexport interface Paid extends Base {}',
  ])('is not seen in %j', (text) => {
    expect(isBroken(text)).toBe(false);
  });
});
