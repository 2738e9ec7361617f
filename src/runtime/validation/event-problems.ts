import type { EventEntry, Registry } from '../registry.js';
import { classProblem, repeated } from './class-problem.js';

/** Events that are undefined, named twice, or have other bases than the registry says. */
export function* eventProblems({ events, discriminant }: Registry): Iterable<string> {
  for (const name of repeated(events.map((event) => event.name))) {
    yield `the event ${name} is there twice`;
  }
  const names = namesByPrototype(events);
  for (const event of events) {
    for (const base of event.bases) {
      if (!events.some(({ name }) => name === base)) {
        yield `${event.name} has the base ${base}, which the registry does not know`;
      }
    }
    if (event.discriminator !== null && discriminant === null) {
      yield `${event.name} has a discriminator, but the registry names no discriminant`;
    }
    const problem = event.type === null ? null : problemOfClass(event, events, names);
    if (problem !== null) yield problem;
  }
}

function problemOfClass(
  { name, type, bases }: EventEntry,
  events: readonly EventEntry[],
  names: ReadonlyMap<object, string>,
): string | null {
  const problem = classProblem(name, type);
  if (problem !== null) return problem;
  const loaded = [...chainOf(type?.prototype, names)];
  const declared = bases.filter((base) => isClass(base, events));
  if (loaded.join() === declared.join()) return null;
  return `${name} was generated as a subclass of ${list(declared)}, but extends ${list(loaded)}`;
}

function namesByPrototype(events: readonly EventEntry[]): ReadonlyMap<object, string> {
  const names = new Map<object, string>();
  for (const { name, type } of events) {
    if (type !== null && classProblem(name, type) === null) names.set(type.prototype, name);
  }
  return names;
}

function isClass(base: string, events: readonly EventEntry[]): boolean {
  return events.some(({ name, type }) => name === base && type !== null);
}

function* chainOf(prototype: unknown, names: ReadonlyMap<object, string>): Iterable<string> {
  let each: unknown = Object.getPrototypeOf(prototype);
  for (; typeof each === 'object' && each !== null; each = Object.getPrototypeOf(each)) {
    const name = names.get(each);
    if (name !== undefined) yield name;
  }
}

function list(names: readonly string[]): string {
  return names.length === 0 ? 'no event' : names.join(', ');
}
