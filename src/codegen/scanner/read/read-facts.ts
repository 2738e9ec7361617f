import { comparePlaces } from '../../model/compare-places.js';
import type { Facts } from '../../model/facts.js';
import type { Entity } from '../syntax/entity.js';
import { containerFacts, readRoots, type Roots } from '../container/container-facts.js';
import { constructorGraph } from './constructor-graph.js';
import { builtIn } from './built-in.js';
import { readMarked } from './read-marked.js';
import type { Reading } from './reading.js';

/** What a pass reads of events, their handlers, and what these are built from. */
export type ReadFacts = Pick<Facts, 'events' | 'handlers' | 'constructors' | 'container'>;

/**
 * Reads the facts out of the relevant files; what they lead to is loaded on the way. The container
 * builds the handlers of commands as well.
 */
export function readFacts(reading: Reading, ofCommands: readonly Entity[]): ReadFacts {
  const { relevant } = reading;
  const { handlers, events } = readMarked(reading);
  const built = relevant.map((file) => builtIn(reading, file));
  const injectable = built.flatMap((one) => one.injectable);
  const registering = built.flatMap((one) => one.registering);
  const roots = readRoots(reading);
  const starts = [...handlers.keys(), ...ofCommands, ...injectable, ...registeredBy(roots)];
  const graph = constructorGraph(reading, starts, { registering, roots });
  return {
    handlers: [...handlers.values()],
    constructors: [...graph.values()].sort((a, b) => comparePlaces(a.place, b.place)),
    container: containerFacts(reading, roots, new Set([...registering, ...graph.keys()])),
    events: events(),
  };
}

/** The classes that the composition roots register: somebody may ask the container for them. */
function registeredBy({ gathered }: Roots): readonly Entity[] {
  return gathered.flatMap(({ registrations }) =>
    registrations.flatMap(({ entity }) => entity ?? []),
  );
}
