import { setImmediate } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { sideNotes } from '../../src/runtime/side-notes.js';
import { collectGarbage } from './fixtures/collect-garbage.js';

class Order {
  constructor(readonly id: string) {}
}

const kinds: readonly [name: string, make: () => Order][] = [
  ['an instance', () => new Order('A')],
  ['a frozen one', () => Object.freeze(new Order('A'))],
  ['a sealed one', () => Object.seal(new Order('A'))],
  ['a proxy', () => new Proxy(new Order('A'), {})],
];

test.each(kinds)('a note on %s is found again, and replaced by the next one', (_name, make) => {
  const notes = sideNotes<string>();
  const order = make();
  expect(notes.of(order)).toBeUndefined();
  notes.put(order, 'first');
  expect(notes.of(order)).toBe('first');
  notes.put(order, 'second');
  expect(notes.of(order)).toBe('second');
  expect(notes.of(make())).toBeUndefined();
});

test('a note that was put on an object before it was frozen stays, and can be replaced', () => {
  const notes = sideNotes<string>();
  const order = new Order('A');
  notes.put(order, 'first');
  Object.freeze(order);
  expect(notes.of(order)).toBe('first');
  notes.put(order, 'second');
  expect(notes.of(order)).toBe('second');
});

test('notes of two kinds know nothing of each other', () => {
  const [texts, numbers] = [sideNotes<string>(), sideNotes<number>()];
  const order = new Order('A');
  texts.put(order, 'text');
  expect(numbers.of(order)).toBeUndefined();
  numbers.put(order, 1);
  expect([texts.of(order), numbers.of(order)]).toEqual(['text', 1]);
});

test('a proxy and its target have a note each', () => {
  const notes = sideNotes<string>();
  const order = new Order('A');
  const proxy = new Proxy(order, {});
  notes.put(order, 'target');
  expect(notes.of(proxy)).toBeUndefined();
  notes.put(proxy, 'proxy');
  expect([notes.of(order), notes.of(proxy)]).toEqual(['target', 'proxy']);
});

test('no mapper, clone or comparison finds a note', () => {
  const notes = sideNotes<string>();
  const order = new Order('A');
  notes.put(order, 'note');
  expect(Reflect.ownKeys(order)).toEqual(['id']);
  expect(JSON.stringify(order)).toBe('{"id":"A"}');
  expect(order).toStrictEqual(new Order('A'));
  expect(order).toBeInstanceOf(Order);
  for (const copy of [structuredClone(order), Object.assign({}, order)])
    expect(notes.of(copy)).toBeUndefined();
});

test('a note keeps nothing alive, and is gone with its object', async () => {
  const notes = sideNotes<object>();
  const noted = kinds.slice(0, 2).map(([, make]) => {
    const order = make();
    const note = { of: order };
    notes.put(order, note);
    return [new WeakRef(order), new WeakRef(note)] as const;
  });
  // What a WeakRef has given out lives until the end of the turn.
  await setImmediate();
  collectGarbage();
  expect(noted.flat().map((each) => each.deref())).toEqual([
    undefined,
    undefined,
    undefined,
    undefined,
  ]);
});
