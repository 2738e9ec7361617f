import { compareShapes, type Difference } from './compare-shapes.js';
import type { Lock, LockedEvent } from './lock.js';

/** One way in which a model no longer keeps what its lock promises. */
export interface Change {
  readonly kind:
    | Difference['kind']
    | 'event-vanished'
    | 'name-lost'
    | 'upcaster-lost'
    | 'event-unrestorable'
    | 'handler-vanished';
  /** The name in the lock: of the event, or the handler as `Handler.method`. */
  readonly name: string;
  /** What it is called now. */
  readonly now: string;
  /** Of a field; `null` for what is no matter of fields. */
  readonly difference: Difference | null;
  /** The former name or the version that rows may have, where that is lost. */
  readonly lost: string;
}

/** What stored rows rely on and would no longer find, in the order of the stored lock. */
export function compareLocks(was: Lock, is: Lock): readonly Change[] {
  const names = currentNames(is);
  const gone = [...was.handlers].filter((name) => !is.handlers.has(name));
  return [
    ...[...was.events].flatMap(([name, event]) => eventChanges([name, event], is, names)),
    ...gone.map((name) => change('handler-vanished', { name })),
  ];
}

/** What each name that rows may have for an event stands for now. */
function currentNames({ events }: Lock): ReadonlyMap<string, string> {
  const former = [...events].flatMap(([name, { formerly }]) =>
    [...formerly].map((old) => [old, name] as const),
  );
  return new Map([...former, ...[...events.keys()].map((name) => [name, name] as const)]);
}

function eventChanges(
  [name, was]: readonly [string, LockedEvent],
  { events }: Lock,
  names: ReadonlyMap<string, string>,
): Change[] {
  const now = names.get(name);
  const is = now === undefined ? undefined : events.get(now);
  // Nothing was stored of it.
  if (was.fields === null) return [];
  if (now === undefined || is === undefined) return [change('event-vanished', { name })];
  const lostNames = [...was.formerly].filter((former) => !names.has(former));
  return [
    ...lostNames.map((lost) => change('name-lost', { name, now, lost })),
    ...contentChanges(was, is).map((found) => ({ ...found, name, now })),
  ];
}

function contentChanges(was: LockedEvent, is: LockedEvent): Change[] {
  if (is.fields === null) return [change('event-unrestorable', {})];
  const lost = is.version < was.version ? was.version : was.oldest;
  if (is.version < was.version || is.oldest > was.oldest) {
    return [change('upcaster-lost', { lost: String(lost) })];
  }
  // What is in between the upcasters answer for.
  if (is.version > was.version) return [];
  return compareShapes(was, is).map((difference) => change(difference.kind, { difference }));
}

function change(kind: Change['kind'], parts: Partial<Change>): Change {
  const { name = '' } = parts;
  return { name, now: name, difference: null, lost: '', ...parts, kind };
}

/** A change as the lock keeps it, once it is accepted. */
export function changeText({ kind, name, difference, lost }: Change): string {
  if (kind === 'name-lost') return `${name}: former name ${lost} lost`;
  if (kind === 'upcaster-lost') return `${name}: version ${lost} lost`;
  if (difference === null) return `${name}: ${kind.replace(/^\w+-/, '')}`;
  const { path, was, is } = difference;
  const to = kind === 'lost' ? '' : `, ${[was, is].filter((words) => words !== '').join(' → ')}`;
  return `${name}.${path}: ${kind}${to}`;
}
