import { expect, test } from 'vitest';
import { FakeClock } from '../../src/testing/index.js';

const noon = '2026-03-01T12:00:00.000Z';

test('stands still until it is advanced', () => {
  const clock = new FakeClock(noon);
  expect(clock.now()).toEqual(clock.now());
  clock.advance(1_500);
  expect(clock.now()).toEqual(new Date('2026-03-01T12:00:01.500Z'));
  clock.advanceTo(new Date('2026-03-02T00:00:00.000Z'));
  expect(clock.now().toISOString()).toBe('2026-03-02T00:00:00.000Z');
});

test('is the same each time it is made without a time', () => {
  expect(new FakeClock().now()).toEqual(new FakeClock().now());
});

test('what it has handed out is nobody else’s to change', () => {
  const clock = new FakeClock(noon);
  clock.now().setFullYear(1999);
  expect(clock.now().toISOString()).toBe(noon);
});

test.each([-1, Number.NaN, Number.POSITIVE_INFINITY, 9e15])('cannot advance by %d ms', (by) => {
  const clock = new FakeClock(noon);
  expect(() => clock.advance(by)).toThrow(RangeError);
  expect(clock.now().toISOString()).toBe(noon);
});

test('goes neither back nor to what is no time', () => {
  const clock = new FakeClock(noon);
  expect(() => clock.advanceTo('2026-03-01T11:59:59.999Z')).toThrow(RangeError);
  expect(() => clock.advanceTo('noon')).toThrow('noon is no time');
  expect(() => new FakeClock('noon')).toThrow(RangeError);
  expect(clock.now().toISOString()).toBe(noon);
});
