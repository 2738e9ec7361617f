import { EventUnreadableError } from '../errors/event-unreadable-error.js';
import type { EventEntry } from '../registry.js';
import { printFound } from './mismatch.js';

type Versioned = Pick<EventEntry, 'name' | 'version' | 'upcasters'>;

/**
 * Takes JSON of an older version to that of today, one version after the other.
 *
 * @throws {EventUnreadableError} when an upcaster is missing or throws, and for a version to come.
 */
export function upcast(stored: unknown, from: number, event: Versioned): unknown {
  const { version = 1, upcasters = {} } = event;
  let json = stored;
  for (let at = from; at !== version; at += 1) {
    const step = Object.hasOwn(upcasters, at) ? upcasters[at] : undefined;
    if (step === undefined || at > version) throw unknownVersion(from, event);
    json = taken(json, at, { event: event.name, step: step as (stored: unknown) => unknown });
  }
  return json;
}

interface Step {
  readonly event: string;
  readonly step: (stored: unknown) => unknown;
}

function taken(json: unknown, version: number, { event, step }: Step): unknown {
  try {
    return step(json);
  } catch (cause) {
    const expected = `what its upcaster from version ${version} takes`;
    const found = cause instanceof Error ? cause.message : printFound(cause);
    throw new EventUnreadableError({ event, path: '', expected, found }, { cause });
  }
}

function unknownVersion(from: number, { name, version = 1, upcasters = {} }: Versioned) {
  const known = [...Object.keys(upcasters), String(version)].join(', ');
  const expected = `one of its versions (${known})`;
  return new EventUnreadableError({ event: name, path: '', expected, found: `version ${from}` });
}
