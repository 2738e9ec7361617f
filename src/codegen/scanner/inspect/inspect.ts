import { compareCodeUnits } from '../../model/compare-code-units.js';
import type { Inspection } from '../../model/inspection.js';
import type { Rooms } from '../open-project.js';
import { isEvent } from '../heritage/event-heritage.js';
import { declarationsIn } from '../read/declarations-in.js';
import { markCalls } from '../read/mark-calls.js';
import { readFacts } from '../read/read-facts.js';
import type { Reading } from '../read/reading.js';
import { settledPass } from '../read-pass.js';
import type { Entity } from '../syntax/entity.js';
import type { ModuleFile } from '../syntax/module-file.js';
import { declarationFact } from './declaration-fact.js';
import { filesNaming } from './files-naming.js';

/** Looks classes, interfaces and type aliases up by name, in files that are not read as well. */
export function inspect(rooms: Rooms, names: readonly string[]): Inspection {
  const paths = [...new Set(names.flatMap((name) => filesNaming(rooms, name)))];
  const { result } = settledPass(rooms, (reading) => {
    readFacts(reading, []);
    const files = paths.flatMap((path) => reading.files.get(path) ?? []);
    const found = files.flatMap(declarationsIn).filter(({ name }) => names.includes(name));
    const wide = withCallsOf(files, reading);
    return { declarations: found.flatMap((entity) => read(wide, rooms, entity)), reading };
  });
  const { declarations, reading } = result;
  return { declarations, events: reading.events.sorted(), names: namesIn(rooms) };
}

function read(reading: Reading, rooms: Rooms, entity: Entity) {
  if (isEvent(reading, entity)) reading.events.add({ kind: 'entity', entity }, null);
  return declarationFact(reading, rooms.sources, entity);
}

// A call marks a class in a file that is not read, too.
function withCallsOf(files: readonly ModuleFile[], reading: Reading): Reading {
  const calls = markCalls(reading, files);
  return { ...reading, markCallOf: (entity) => reading.markCallOf(entity) ?? calls.get(entity) };
}

function namesIn({ texts }: Rooms): readonly string[] {
  const names = [...texts.files.values()].flatMap(({ heads }) => heads.map(({ name }) => name));
  return [...new Set(names)].filter((name) => name !== '').sort(compareCodeUnits);
}
