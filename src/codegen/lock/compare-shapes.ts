import { shapeInWords } from '../model/shape-in-words.js';
import type { Shape } from '../model/shape.js';
import type { LockedEvent, LockedFields } from './lock.js';
import { stepInto } from './step-into.js';

/**
 * Why what was stored of one field does not come back, or not whole; `narrowed` where nobody knows,
 * for it may have held anything.
 */
export interface Difference {
  readonly kind: 'lost' | 'retyped' | 'narrowed' | 'required';
  /** `lines[].price` */
  readonly path: string;
  /** In words; empty for a field that was not there. */
  readonly was: string;
  readonly is: string;
}

type Objects = LockedEvent['objects'];

/** Where a comparison stands. Each two objects are compared once, by the first path to them. */
interface Spot {
  readonly was: Objects;
  readonly is: Objects;
  readonly path: string;
  readonly seen: Set<string>;
}

/**
 * What keeps JSON written of `was` from being read as `is`. Fields may be added where they may be
 * absent, and types may be widened where JSON does not tell.
 */
export function compareShapes(was: LockedEvent, is: LockedEvent): readonly Difference[] {
  const spot = { was: was.objects, is: is.objects, path: '', seen: new Set<string>() };
  return compareFields(was.fields ?? new Map(), is.fields ?? new Map(), spot);
}

function compareFields(was: LockedFields, is: LockedFields, spot: Spot): Difference[] {
  const known = [...was].flatMap(([name, shape]) => {
    const at = { ...spot, path: spot.path === '' ? name : `${spot.path}.${name}` };
    const now = is.get(name);
    return now === undefined ? different('lost', at, [shape, null]) : compareField(shape, now, at);
  });
  const added = [...is].filter(([name]) => !was.has(name));
  return [...known, ...added.flatMap(([name, shape]) => addedField(shape, name, spot))];
}

function addedField(shape: Shape, name: string, spot: Spot): Difference[] {
  if (shape.kind === 'optional' || shape.kind === 'unknown') return [];
  const at = { ...spot, path: spot.path === '' ? name : `${spot.path}.${name}` };
  return different('required', at, [null, shape]);
}

// A field that is `undefined` is absent in the JSON; anything else that is has a form of its own.
function compareField(was: Shape, is: Shape, spot: Spot): Difference[] {
  if (is.kind === 'optional')
    return compare(was.kind === 'optional' ? was.item : was, is.item, spot);
  if (was.kind !== 'optional') return compare(was, is, spot);
  return is.kind === 'unknown'
    ? compare(was.item, is, spot)
    : different('required', spot, [was, is]);
}

function compare(was: Shape, is: Shape, spot: Spot): Difference[] {
  if (was.kind === 'unknown') {
    return is.kind === 'unknown' ? [] : different('narrowed', spot, [was, is]);
  }
  if (is.kind === 'nullable')
    return compare(was.kind === 'nullable' ? was.item : was, is.item, spot);
  if (was.kind === 'literals' && takesLiterals(was.values, is)) return [];
  if (was.kind !== is.kind || !isSameForm(was, is)) return different('retyped', spot, [was, is]);
  if (was.kind === 'structure' && is.kind === 'structure')
    return compareObjects(was.id, is.id, spot);
  const now = new Map(stepInto(is).map(({ path, shape }) => [path, shape]));
  return stepInto(was).flatMap(({ path, shape }) => {
    const inner = now.get(path);
    const at = { ...spot, path: spot.path + path };
    return inner === undefined ? [] : compare(shape, inner, at);
  });
}

function takesLiterals(values: readonly (string | number | boolean)[], is: Shape): boolean {
  if (is.kind === 'literals') return values.every((value) => is.values.includes(value));
  const kinds = { string: 'text', number: 'number', boolean: 'boolean' } as const;
  return values.every((value) => kinds[typeof value as keyof typeof kinds] === is.kind);
}

/** Of two shapes of one kind: whether each part of the one has its counterpart in the other. */
function isSameForm(was: Shape, is: Shape): boolean {
  if (was.kind === 'literals') return false;
  const parts = new Set(stepInto(is).map(({ path }) => path));
  const found = stepInto(was).every(({ path }) => parts.has(path));
  return found && (was.kind !== 'tuple' || stepInto(was).length === parts.size);
}

function compareObjects(was: string, is: string, spot: Spot): Difference[] {
  const pair = JSON.stringify([was, is]);
  if (spot.seen.has(pair)) return [];
  const [before, now] = [spot.was.get(was), spot.is.get(is)];
  if (before === undefined || now === undefined) return [];
  spot.seen.add(pair);
  return compareFields(before, now, spot);
}

function different(
  kind: Difference['kind'],
  { path }: Spot,
  [was, is]: readonly [Shape | null, Shape | null],
): Difference[] {
  const words = (shape: Shape | null) => (shape === null ? '' : shapeInWords(shape));
  return [{ kind, path, was: words(was), is: words(is) }];
}
