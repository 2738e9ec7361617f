import type { Place } from '../../model/place.js';
import type { TypeId } from '../../model/type-ref.js';
import { isEvent, type EventBase } from '../heritage/event-heritage.js';
import { line } from '../resolve/lines.js';
import { tracedWorld } from '../resolve/traced-world.js';
import type { TracedMemo } from '../resolve/traced-memo.js';
import type { World } from '../resolve/world.js';
import type { Entity } from '../syntax/entity.js';
import type { ModuleFile } from '../syntax/module-file.js';
import { declarationsIn } from './declarations-in.js';
import type { Written } from './decorators-of.js';
import { createEventFacts, type EventFacts } from './event-facts.js';
import { createLookAlikes, isClass } from './look-alikes.js';
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
  /** Takes notice of an event that is mentioned somewhere. */
  readonly mention: (event: EventBase, seenAt: Place) => TypeId;
  /** The classes that markers name as events, each with the place where one does. */
  readonly named: () => ReadonlyMap<Entity, Place>;
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

/** What answers ask and tell of the reading of a pass. */
export const readingLines = {
  isNamedByMarker: line('isNamedByMarker', ({ reading }: Pass, entity: Entity) =>
    reading.named().has(entity),
  ),
  markCallOf: line('markCallOf', ({ reading }: Pass, entity: Entity) =>
    reading.calls().get(entity),
  ),
  isLookAlike: line('isLookAlike', (pass: Pass, entity: Entity) => pass.isLookAlike(entity)),
  mention: line('mention', ({ reading }: Pass, event: EventBase, seenAt: Place) =>
    reading.events.add(event, seenAt),
  ),
};

// Whatever class of the project a command handler takes was meant as a command.
function isClassOf(world: World): (entity: Entity) => boolean {
  return (entity) => isClass(world, entity) && world.owns(entity.path);
}

/** Opens a reading, and begins a pass of the memo with it. */
export function openReading(
  plain: World,
  memo: TracedMemo<Pass>,
  files: readonly ModuleFile[],
): Reading {
  const world = {
    ...tracedWorld(plain, memo),
    isNamedByMarker: (entity: Entity) =>
      plain.config.events.namedByMarkers && memo.ask(readingLines.isNamedByMarker, entity),
  };
  const declaredIn = (file: ModuleFile) => declarations(world, file);
  let declared: readonly Entity[] | null = null;
  let calls: ReadonlyMap<Entity, Written> | null = null;
  let named: ReadonlyMap<Entity, Place> | null = null;
  const reading: Reading = {
    ...world,
    relevant: files,
    get declared() {
      return (declared ??= files.flatMap(declaredIn));
    },
    declaredIn,
    events: createEventFacts(world),
    mention: (event, seenAt) => memo.tell(readingLines.mention, event, seenAt),
    named: () => (named ??= markerEvents(world, reading.declared)),
    calls: () => (calls ??= markCalls(world, files)),
    markCallOf: (entity) => memo.ask(readingLines.markCallOf, entity),
    isLookAlike: (entity) => memo.ask(readingLines.isLookAlike, entity),
  };
  const found = () => reading.declared.filter((entity) => isEvent(world, entity));
  const isLookAlike = plain.seeks === 'events' ? createLookAlikes(world, found) : isClassOf(world);
  memo.begin({ world: plain, reading, isLookAlike });
  return reading;
}

function declarations(world: World, file: ModuleFile): readonly Entity[] {
  return world.memo.once('declarations', file, () => {
    world.files.get(file.path);
    return declarationsIn(file);
  });
}
