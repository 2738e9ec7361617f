import { expect, it } from 'vitest';
import { Shelf, shelfSize } from '../../src/codegen/scanner/project/shelf.js';

it('what is put there is taken together, each text at its place', () => {
  const shelf = new Shelf();
  expect(shelf.put(Buffer.from('one'))).toEqual({ from: 0, to: 3 });
  expect(shelf.put(Buffer.from(''))).toEqual({ from: 3, to: 3 });
  expect(shelf.put(Buffer.from('three'))).toEqual({ from: 3, to: 8 });
  expect(shelf.take()).toBe('onethree');
});

it('fits until it is full to the last byte', () => {
  const shelf = new Shelf();
  expect(shelf.fits(Buffer.alloc(shelfSize))).toBe(true);
  expect(shelf.fits(Buffer.alloc(shelfSize + 1))).toBe(false);
  shelf.put(Buffer.alloc(shelfSize - 1));
  expect(shelf.fits(Buffer.alloc(1))).toBe(true);
  expect(shelf.fits(Buffer.alloc(2))).toBe(false);
});

it('is empty once it was taken from, and the text stays as it was', () => {
  const shelf = new Shelf();
  shelf.put(Buffer.from('before'));
  const before = shelf.take();
  expect(shelf.take()).toBe('');
  expect(shelf.put(Buffer.from('behind'))).toEqual({ from: 0, to: 6 });
  expect([before, shelf.take()]).toEqual(['before', 'behind']);
});
