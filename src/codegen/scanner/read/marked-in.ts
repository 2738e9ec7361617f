import { isEvent } from '../heritage/event-heritage.js';
import { classNodeOf, type Entity } from '../syntax/entity.js';
import type { ModuleFile } from '../syntax/module-file.js';
import { markerOf } from './marker-of.js';
import type { Reading } from './reading.js';

/** Those of a file's declarations that matter. */
export interface MarkedIn {
  readonly events: readonly Entity[];
  /** The classes that carry a marker. */
  readonly marked: readonly Entity[];
}

/** Answered for a file at once: while it stands, nobody need ask about each of its classes. */
export function markedIn(reading: Reading, file: ModuleFile): MarkedIn {
  return reading.memo.once('marked in', file, () => {
    const declared = reading.declaredIn(file);
    return {
      events: declared.filter((entity) => isEvent(reading, entity)),
      marked: declared.filter((entity) => isMarked(reading, entity)),
    };
  });
}

function isMarked(reading: Reading, entity: Entity): boolean {
  return classNodeOf(entity) !== null && markerOf(reading, entity) !== null;
}
