import type { ts } from '../typescript.js';
import type { TypeId } from '../../model/type-ref.js';
import { keepEach } from '../../model/kept.js';
import { isEvent, type EventBase } from '../heritage/event-heritage.js';
import { tracedWorld } from '../resolve/traced-world.js';
import type { TracedMemo } from '../resolve/traced-memo.js';
import type { World } from '../resolve/world.js';
import { classNodeOf, type Entity } from '../syntax/entity.js';
import type { ModuleFile } from '../syntax/module-file.js';
import { declarationsIn } from './declarations-in.js';
import type { Written } from './decorators-of.js';
import { createEventFacts, type EventFacts } from './event-facts.js';
import { createLookAlikes } from './look-alikes.js';
import { markCalls } from './mark-calls.js';
import { markerEvents } from './marker-events.js';

/** One pass over the relevant files: the world, with what the pass gathers from them. */
export interface Reading extends World {
  readonly relevant: readonly ModuleFile[];
  /** Every class, interface and type alias of the files. */
  readonly declared: readonly Entity[];
  /** Those of one file. */
  readonly declaredIn: (file: ModuleFile) => readonly Entity[];
  readonly events: EventFacts;
  /** Takes notice of an event that is mentioned at a node. */
  readonly mention: (event: EventBase, seenAt: ts.Node) => TypeId;
  /** The classes that markers name as events, each with the place where one does. */
  readonly named: () => ReadonlyMap<Entity, ts.Node>;
  /** The calls that mark a class, where no decorator does. */
  readonly calls: () => ReadonlyMap<Entity, Written>;
  readonly markCallOf: (entity: Entity) => Written | undefined;
  /** True for a class that has an event's shape, or its name, and does not derive from one. */
  readonly isLookAlike: (entity: Entity) => boolean;
}

/** What kept answers know of the pass that takes them. */
export interface Pass {
  readonly world: World;
  readonly reading: Reading;
  readonly isLookAlike: (entity: Entity) => boolean;
}

// Whatever class of the project a command handler takes was meant as a command.
function isClassOf({ owns }: World): (entity: Entity) => boolean {
  return (entity) => classNodeOf(entity) !== null && owns(entity.source.fileName);
}

// As with the names of packages, the same question is the same function.
const isNamed = keepEach(
  (entity: Entity) =>
    ({ reading }: Pass) =>
      reading.named().has(entity),
);
const callOf = keepEach(
  (entity: Entity) =>
    ({ reading }: Pass) =>
      reading.calls().get(entity),
);

/** Opens a reading, and begins a pass of the memo with it. */
export function openReading(
  plain: World,
  memo: TracedMemo<Pass>,
  files: readonly ModuleFile[],
): Reading {
  const world = {
    ...tracedWorld(plain, memo),
    isNamedByMarker: (entity: Entity) => memo.ask(isNamed(entity)),
  };
  const declaredIn = (file: ModuleFile) =>
    world.lasting(file.source).once('declarations', file, () => declarationsIn(file));
  const declared = files.flatMap(declaredIn);
  let calls: ReadonlyMap<Entity, Written> | null = null;
  let named: ReadonlyMap<Entity, ts.Node> | null = null;
  const reading: Reading = {
    ...world,
    relevant: files,
    declared,
    declaredIn,
    events: createEventFacts(world),
    mention: (event, seenAt) => memo.tell((now) => now.reading.events.add(event, seenAt)),
    named: () => (named ??= markerEvents(world, declared)),
    calls: () => (calls ??= markCalls(world, files)),
    markCallOf: (entity) => memo.ask(callOf(entity)),
    isLookAlike: (entity) => memo.ask((now) => now.isLookAlike(entity)),
  };
  const found = () => declared.filter((entity) => isEvent(world, entity));
  const isLookAlike = plain.seeks === 'events' ? createLookAlikes(world, found) : isClassOf(plain);
  memo.begin({ world: plain, reading, isLookAlike });
  return reading;
}
