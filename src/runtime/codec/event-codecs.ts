import type { EventMismatch } from '../errors/event-mismatch-error.js';
import { EventUnreadableError } from '../errors/event-unreadable-error.js';
import { EventUnwritableError } from '../errors/event-unwritable-error.js';
import type { EventEntry, Registry } from '../registry.js';
import type { Converter } from './converter.js';
import { Converters } from './converters.js';
import { Mismatch, printFound, printPath } from './mismatch.js';
import type { JsonValue } from './value-codec.js';

/** Takes the events of one class to JSON and back. */
export interface EventCodec {
  /**
   * What `JSON.stringify` can write of an event, and `decode` can read.
   *
   * @throws {EventUnwritableError} when the event holds what would not come back.
   */
  encode(event: object): JsonValue;

  /**
   * The event, as an instance of its class with all its fields; no constructor is called. A field
   * that was `undefined` is absent.
   *
   * @param json what `JSON.parse` returned. Fields that the class does not know are left out.
   * @throws {EventUnreadableError} when the JSON does not fit the class.
   */
  decode(json: unknown): object;
}

/**
 * The codec of each event of a registry that has one, by the event's name: of every concrete
 * event, and not of abstract ones.
 */
export function eventCodecs(registry: Registry): ReadonlyMap<string, EventCodec> {
  const converters = new Converters(registry.objects ?? []);
  return new Map(registry.events.flatMap((entry) => codecOf(entry, converters)));
}

function codecOf(entry: EventEntry, converters: Converters): [string, EventCodec][] {
  const { name, type, codec } = entry;
  if (codec === null || codec === undefined) return [];
  if ('unrestorable' in codec) return [[name, refusing(name, codec.unrestorable)]];
  return [[name, named(name, converters.forFields(type, codec))]];
}

function named(event: string, converter: Converter): EventCodec {
  return {
    encode(value) {
      try {
        return converter.encode(value, null);
      } catch (error) {
        const mismatch = mismatchOf(event, error);
        throw mismatch === null ? error : new EventUnwritableError(mismatch);
      }
    },
    decode(json) {
      try {
        return converter.decode(json, null) as object;
      } catch (error) {
        const mismatch = mismatchOf(event, error);
        throw mismatch === null ? error : new EventUnreadableError(mismatch);
      }
    },
  };
}

function mismatchOf(event: string, error: unknown): EventMismatch | null {
  if (error instanceof Mismatch) {
    const { path, expected, value } = error;
    return { event, path: printPath(path), expected, found: printFound(value) };
  }
  // What refers to itself ends here.
  if (!(error instanceof RangeError)) return null;
  return { event, path: '', expected: 'a tree of values', found: 'a cycle, or one too deep' };
}

function refusing(event: string, reason: string): EventCodec {
  const mismatch = { event, path: '', expected: 'an event that can be restored', found: reason };
  return {
    encode: () => {
      throw new EventUnwritableError(mismatch);
    },
    decode: () => {
      throw new EventUnreadableError(mismatch);
    },
  };
}
