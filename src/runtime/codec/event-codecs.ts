import type { EventMismatch } from '../errors/event-mismatch-error.js';
import { EventUnreadableError } from '../errors/event-unreadable-error.js';
import { EventUnwritableError } from '../errors/event-unwritable-error.js';
import type { EventEntry, Registry } from '../registry.js';
import type { Converter } from './converter.js';
import { Converters } from './converters.js';
import { upcast } from './upcast.js';
import { Mismatch, printFound, printPath } from './mismatch.js';
import type { JsonValue } from './value-codec.js';

/** Takes the events of one class to JSON and back. */
export interface EventCodec {
  /** The version of what `encode` gives, from 1; a row keeps it beside the event's name. */
  readonly version: number;

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
   * @param version the version that was written; that of today when it is not given. JSON of an
   * older one is first taken through the upcasters of the event's class.
   * @throws {EventUnreadableError} when the JSON does not fit the class, when no upcaster takes its
   * version, or when one of them throws.
   */
  decode(json: unknown, version?: number): object;
}

/**
 * The codec of each event of a registry that has one, by the event's name and by those it formerly
 * had: of every concrete event, and not of abstract ones.
 */
export function eventCodecs(registry: Registry): ReadonlyMap<string, EventCodec> {
  const converters = new Converters(registry.objects ?? []);
  const own = registry.events.flatMap((entry) => codecOf(entry, converters));
  const former = own.flatMap(([{ formerly = [] }, codec]) =>
    formerly.map((name) => [name, codec] as const),
  );
  return new Map([...former, ...own.map(([{ name }, codec]) => [name, codec] as const)]);
}

function codecOf(entry: EventEntry, converters: Converters): [EventEntry, EventCodec][] {
  const { type, codec } = entry;
  if (codec === null || codec === undefined) return [];
  if ('unrestorable' in codec) return [[entry, refusing(entry, codec.unrestorable)]];
  return [[entry, named(entry, converters.forFields(type, codec))]];
}

function named(entry: EventEntry, converter: Converter): EventCodec {
  const { name: event, version = 1 } = entry;
  return {
    version,
    encode(value) {
      try {
        return converter.encode(value, null);
      } catch (error) {
        const mismatch = mismatchOf(event, error);
        throw mismatch === null ? error : new EventUnwritableError(mismatch);
      }
    },
    decode(json, from = version) {
      const current = from === version ? json : upcast(json, from, entry);
      try {
        return converter.decode(current, null) as object;
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

function refusing({ name: event, version = 1 }: EventEntry, reason: string): EventCodec {
  const mismatch = { event, path: '', expected: 'an event that can be restored', found: reason };
  return {
    version,
    encode: () => {
      throw new EventUnwritableError(mismatch);
    },
    decode: () => {
      throw new EventUnreadableError(mismatch);
    },
  };
}
