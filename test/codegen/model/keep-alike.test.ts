import fc from 'fast-check';
import { expect, test } from 'vitest';
import { keepAlike } from '../../../src/codegen/model/kept.js';

const items = fc.uniqueArray(
  fc.record({ id: fc.constantFrom('a', 'b', 'c', 'd'), parts: fc.array(fc.nat({ max: 2 })) }),
  { selector: ({ id }) => id },
);

test('a list stays what it is, whatever came before it', () => {
  fc.assert(
    fc.property(fc.array(items), (lists) => {
      const kept = keepAlike(({ id }: { readonly id: string }) => id);
      for (const list of lists) expect(kept(structuredClone(list))).toEqual(list);
    }),
  );
});

test('an item that says the same is the same, wherever it stands now', () => {
  const kept = keepAlike(
    ({ id }: { readonly id: string; readonly parts: readonly number[] }) => id,
  );
  const [a, b] = kept([
    { id: 'a', parts: [1] },
    { id: 'b', parts: [1] },
  ]);
  const [b2, a2] = kept([
    { id: 'b', parts: [2] },
    { id: 'a', parts: [1] },
  ]);
  expect(a2).toBe(a);
  expect(b2).not.toBe(b);
});
