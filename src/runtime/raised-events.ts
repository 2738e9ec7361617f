import { currentAmbient } from './context/ambient.js';
import { inheritContext } from './context/message-context.js';
import { sideNotes } from './side-notes.js';

/** An event that waits to be pulled, and its place among all that were ever raised. */
export interface RaisedEvent {
  readonly event: object;
  readonly place: number;
}

// Kept outside the entities: mappers that restore one without running its constructor, clone it or
// save its fields must neither miss these nor see them.
const waiting = sideNotes<RaisedEvent[] | null>();
let places = 0;

/**
 * Lets `event` wait with `root`, and says so to the unit of work that is going on.
 *
 * @throws {UnitOfWorkEndedError} when that one has tracked the root, and has ended.
 */
export function keepRaised(root: object, event: object): void {
  inheritContext(event);
  currentAmbient()?.unit?.notice(root, event);
  const raised = { event, place: places++ };
  const events = waiting.of(root);
  if (events) events.push(raised);
  else waiting.put(root, [raised]);
}

/** Hands over what waits with `root`, oldest first. */
export function takeRaised(root: object): readonly RaisedEvent[] {
  const events = waiting.of(root);
  if (!events) return [];
  waiting.put(root, null);
  return events;
}

export function hasRaised(root: object): boolean {
  return Boolean(waiting.of(root));
}

/** Lets what waits with `from` wait with `to`, in the order of raising; it is refused as when it is raised. */
export function moveRaised(from: object, to: object): void {
  if (!hasRaised(from)) return;
  currentAmbient()?.unit?.notice(to);
  const all = [...takeRaised(from), ...takeRaised(to)];
  waiting.put(
    to,
    all.sort((a, b) => a.place - b.place),
  );
}
