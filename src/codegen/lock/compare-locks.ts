import { compareShapes, type Difference } from './compare-shapes.js';
import type { Lock, LockedEvent } from './lock.js';

/** One way in which a model no longer keeps what its lock promises. */
export interface Change {
  readonly kind: Difference['kind'] | 'event-vanished' | 'event-unrestorable' | 'handler-vanished';
  /** The name of the event, or the handler as `Handler.method`. */
  readonly name: string;
  readonly difference: Difference | null;
}

/** What stored rows rely on and would no longer find, sorted by nothing but the lock itself. */
export function compareLocks(was: Lock, is: Lock): readonly Change[] {
  const gone = [...was.handlers].filter((name) => !is.handlers.has(name));
  return [
    ...[...was.events].flatMap(([name, event]) => eventChanges(name, event, is.events.get(name))),
    ...gone.map((name): Change => ({ kind: 'handler-vanished', name, difference: null })),
  ];
}

function eventChanges(name: string, was: LockedEvent, is: LockedEvent | undefined): Change[] {
  // Nothing was stored of it.
  if (was.fields === null) return [];
  if (is === undefined) return [{ kind: 'event-vanished', name, difference: null }];
  if (is.fields === null) return [{ kind: 'event-unrestorable', name, difference: null }];
  return compareShapes(was, is).map((difference) => ({ kind: difference.kind, name, difference }));
}

/** A change as the lock keeps it, once it is accepted. */
export function changeText({ kind, name, difference }: Change): string {
  if (difference === null) return `${name}: ${kind.replace(/^\w+-/, '')}`;
  const { path, was, is } = difference;
  const to = kind === 'lost' ? '' : `, ${[was, is].filter((words) => words !== '').join(' → ')}`;
  return `${name}.${path}: ${kind}${to}`;
}
