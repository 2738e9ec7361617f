import { compareCodeUnits } from '../../model/compare-code-units.js';
import type { Inspection } from '../../model/inspection.js';
import type { Rooms } from '../open-project.js';
import { isEvent } from '../heritage/event-heritage.js';
import { declarationsIn } from '../read/declarations-in.js';
import { readFacts } from '../read/read-facts.js';
import type { Reading } from '../read/reading.js';
import { settledPass } from '../read-pass.js';
import type { Entity } from '../syntax/entity.js';
import { declarationFact } from './declaration-fact.js';
import { filesNaming } from './files-naming.js';

/** Looks classes, interfaces and type aliases up by name, in files that are not read as well. */
export function inspect(rooms: Rooms, names: readonly string[]): Inspection {
  const paths = [...new Set(names.flatMap((name) => filesNaming(rooms, name)))];
  const { result } = settledPass(rooms, (reading) => {
    readFacts(reading);
    const found = declared(reading, paths).filter(({ name }) => names.includes(name));
    return { declarations: found.flatMap((entity) => read(reading, rooms, entity)), reading };
  });
  const { declarations, reading } = result;
  return { declarations, events: reading.events.sorted(), names: namesIn(rooms) };
}

function read(reading: Reading, rooms: Rooms, entity: Entity) {
  const [node] = entity.declarations;
  if (node === undefined) return [];
  if (isEvent(reading, entity)) reading.events.add({ kind: 'entity', entity }, node);
  return declarationFact(reading, rooms.sources, entity);
}

function declared(reading: Reading, paths: readonly string[]): readonly Entity[] {
  return paths.flatMap((path) => {
    const file = reading.files.get(path);
    return file === null ? [] : declarationsIn(file);
  });
}

function namesIn({ texts }: Rooms): readonly string[] {
  const names = [...texts.files.values()].flatMap(({ heads }) => heads.map(({ name }) => name));
  return [...new Set(names)].filter((name) => name !== '').sort(compareCodeUnits);
}
