import { comparePlaces } from '../../model/compare-places.js';
import type { Facts } from '../../model/facts.js';
import { diagnose } from '../../diagnostics/diagnose.js';
import { basesOf } from '../heritage/bases.js';
import type { Entity } from '../syntax/entity.js';
import type { World } from '../resolve/world.js';
import { containerFacts, readRoots } from '../container/container-facts.js';
import { constructorGraph } from './constructor-graph.js';
import { isInjectable } from './injectables.js';
import { placeOf } from './place-of-node.js';
import { readMarked } from './read-marked.js';
import type { Reading } from './reading.js';

/** What a pass reads of events, their handlers, and what these are built from. */
export type ReadFacts = Pick<Facts, 'events' | 'handlers' | 'constructors' | 'container'>;

/**
 * Reads the facts out of the relevant files; what they lead to is loaded on the way. The container
 * builds the handlers of commands as well.
 */
export function readFacts(reading: Reading, ofCommands: readonly Entity[]): ReadFacts {
  const { declared } = reading;
  const { handlers, events } = readMarked(reading);
  const unmarked = declared.filter((entity) => !handlers.has(entity));
  for (const entity of unmarked) reportMissingBases(reading, entity);
  const injectable = declared.filter((entity) => isInjectable(reading, entity));
  const roots = readRoots(reading);
  const graph = constructorGraph(reading, [...handlers.keys(), ...ofCommands, ...injectable], {
    declared,
    roots,
  });
  return {
    handlers: [...handlers.values()],
    constructors: [...graph.values()].sort((a, b) => comparePlaces(a.place, b.place)),
    container: containerFacts(reading, roots, new Set([...declared, ...graph.keys()])),
    events: events(),
  };
}

/** A class that may be an event and whose base cannot be found; of handlers the facts say so. */
function reportMissingBases(world: World, entity: Entity): void {
  world.memo.once('missing bases', entity, () => {
    for (const { node, value } of basesOf(world, entity)) {
      if (value.kind !== 'missing') continue;
      const { specifier, name } = value.meaning;
      const place = placeOf(world, node.expression);
      world.troubles.add(diagnose('unresolved-import', { place }, { specifier, name }));
    }
  });
}
