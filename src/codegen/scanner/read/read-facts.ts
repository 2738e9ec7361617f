import { comparePlaces } from '../../model/compare-places.js';
import type { Facts } from '../../model/facts.js';
import { diagnose } from '../../diagnostics/diagnose.js';
import { basesOf } from '../heritage/bases.js';
import { isEvent } from '../heritage/event-heritage.js';
import type { Entity } from '../syntax/entity.js';
import type { ModuleFile } from '../syntax/module-file.js';
import type { World } from '../resolve/world.js';
import { constructorFacts } from './constructor-facts.js';
import { declarationsIn } from './declarations-in.js';
import { createEventFacts } from './event-facts.js';
import { handlerFact } from './handler-facts.js';
import { isInjectable } from './injectables.js';
import { createLookAlikes } from './look-alikes.js';
import { markCalls } from './mark-calls.js';
import { placeOf } from './place-of-node.js';
import type { Reading } from './reading.js';

/** Reads the facts out of the relevant files; what they lead to is loaded on the way. */
export function readFacts(
  world: World,
  files: readonly ModuleFile[],
): Pick<Facts, 'events' | 'handlers' | 'constructors'> {
  const declared = files.flatMap((file) =>
    world.lasting(file.source).once('declarations', file, () => declarationsIn(file)),
  );
  const reading = openReading(world, declared);
  const calls = markCalls(world, files);
  const candidates = new Set([...declared, ...calls.keys()]);
  const handlers = [...candidates].flatMap((entity) => {
    const fact = handlerFact(reading, entity, calls);
    return fact === null ? [] : [{ entity, fact }];
  });
  const marked = new Set(handlers.map(({ entity }) => entity));
  reportMissingBases(world, declared, marked);
  return {
    handlers: handlers.map(({ fact }) => fact).sort((a, b) => comparePlaces(a.place, b.place)),
    constructors: constructorFacts(world, [
      ...marked,
      ...declared.filter((entity) => isInjectable(world, entity)),
    ]),
    events: reading.events.sorted(),
  };
}

function openReading(world: World, declared: readonly Entity[]): Reading {
  const found = declared.filter((entity) => isEvent(world, entity));
  const events = createEventFacts(world);
  for (const entity of found) {
    const [node] = entity.declarations;
    if (node !== undefined) events.add({ kind: 'entity', entity }, node);
  }
  return { ...world, events, isLookAlike: createLookAlikes(world, () => found) };
}

/** A class that may be an event and whose base cannot be found; of handlers the facts say so. */
function reportMissingBases(
  world: World,
  declared: readonly Entity[],
  marked: ReadonlySet<Entity>,
): void {
  for (const entity of declared.filter((one) => !marked.has(one))) {
    for (const { node, value } of basesOf(world, entity)) {
      if (value.kind !== 'missing') continue;
      const { specifier, name } = value.meaning;
      const place = placeOf(world, node.expression);
      world.troubles.add(diagnose('unresolved-import', { place }, { specifier, name }));
    }
  }
}
