import { expect, test } from 'vitest';
import { eventCodecs, type EventCodec } from '../../../src/runtime/codec/event-codecs.js';
import { EventUnreadableError } from '../../../src/runtime/errors/event-unreadable-error.js';
import type { EventEntry, Registry } from '../../../src/runtime/registry.js';
import { Happened } from './happened.js';

function codecs(entry: Partial<EventEntry> = {}): ReadonlyMap<string, EventCodec> {
  const happened: EventEntry = {
    name: 'Happened',
    type: Happened,
    bases: [],
    discriminator: null,
    codec: { fields: { value: 'number' }, hidden: {} },
    ...entry,
  };
  const registry: Registry = {
    format: 2,
    discriminant: null,
    events: [happened],
    handlers: [],
    methods: [],
    constructors: [],
  };
  return eventCodecs(registry);
}

function codec(entry: Partial<EventEntry> = {}): EventCodec {
  const found = codecs(entry).get('Happened');
  if (found === undefined) throw new Error('no codec');
  return found;
}

const counted = {
  version: 3,
  upcasters: {
    1: (stored: { old: string }) => ({ middle: stored.old.length }),
    2: (stored: { middle: number }) => ({ value: stored.middle * 10 }),
  },
};

test('each upcaster takes the JSON one version on, from the one it was written at', () => {
  const { decode, version } = codec(counted);
  expect(version).toBe(3);
  expect(decode({ old: 'abc' }, 1)).toMatchObject({ value: 30 });
  expect(decode({ middle: 4 }, 2)).toMatchObject({ value: 40 });
  expect(decode({ value: 5 }, 3)).toMatchObject({ value: 5 });
  expect(decode({ value: 6 })).toMatchObject({ value: 6 });
});

test('without upcasters there is one version', () => {
  expect(codec().version).toBe(1);
  expect(codec().decode({ value: 1 }, 1)).toMatchObject({ value: 1 });
});

test.each([4, 0, -1, 1.5, NaN])('version %d is refused', (version) => {
  expect(() => codec(counted).decode({ value: 1 }, version)).toThrow(
    `expected one of its versions (1, 2, 3), found version ${version}`,
  );
});

test('a version whose upcaster has gone is refused', () => {
  const { upcasters } = counted;
  const later = codec({ version: 3, upcasters: { 2: upcasters[2] } });
  expect(later.decode({ middle: 4 }, 2)).toMatchObject({ value: 40 });
  expect(() => later.decode({ old: 'abc' }, 1)).toThrow(EventUnreadableError);
});

test('what an upcaster throws is the cause of an error that names its version', () => {
  const cause = thrown(() => codec(counted).decode({}, 1));
  expect(cause).toBeInstanceOf(EventUnreadableError);
  expect(cause).toMatchObject({
    message: expect.stringContaining('what its upcaster from version 1 takes'),
    cause: expect.any(TypeError),
  });
});

test('what the last upcaster returns must fit the class', () => {
  const broken = codec({ version: 2, upcasters: { 1: () => ({ value: 'text' }) } });
  expect(() => broken.decode({}, 1)).toThrow('expected a number at value, found "text"');
});

test('an event is found by its former names, unless another has them now', () => {
  const all = codecs({ formerly: ['Occurred', 'Happened'] });
  expect([...all.keys()].toSorted()).toEqual(['Happened', 'Occurred']);
  expect(all.get('Occurred')).toBe(all.get('Happened'));
});

function thrown(run: () => unknown): unknown {
  try {
    run();
  } catch (error) {
    return error;
  }
  throw new Error('nothing was thrown');
}
