import { loadedBases, namesByPrototype, type NamesByPrototype } from '../loaded-bases.js';
import type { EventEntry, Registry } from '../registry.js';
import { classProblem, repeated } from './class-problem.js';

/** Events that are undefined, named twice, or have other bases than the registry says. */
export function* eventProblems({ events, discriminant }: Registry): Iterable<string> {
  for (const name of repeated(events.map((event) => event.name))) {
    yield `the event ${name} is there twice`;
  }
  const sound = events.filter(({ name, type }) => classProblem(name, type) === null);
  const names = namesByPrototype(sound);
  for (const event of events) {
    for (const base of event.bases) {
      if (!events.some(({ name }) => name === base)) {
        yield `${event.name} has the base ${base}, which the registry does not know`;
      }
    }
    if (event.discriminator !== null && discriminant === null) {
      yield `${event.name} has a discriminator, but the registry names no discriminant`;
    }
    for (const name of event.formerly ?? []) {
      if (events.some((other) => other.name === name)) {
        yield `${event.name} was formerly ${name}, which another event is called`;
      }
    }
    const problem = event.type === null ? null : problemOfClass(event, events, names);
    if (problem !== null) yield problem;
  }
}

function problemOfClass(
  { name, type, bases }: EventEntry,
  events: readonly EventEntry[],
  names: NamesByPrototype,
): string | null {
  const problem = classProblem(name, type);
  if (problem !== null) return problem;
  const loaded = [...loadedBases(type?.prototype, names)];
  const declared = bases.filter((base) => isClass(base, events));
  if (loaded.join() === declared.join()) return null;
  return `${name} was generated as a subclass of ${list(declared)}, but extends ${list(loaded)}`;
}

function isClass(base: string, events: readonly EventEntry[]): boolean {
  return events.some(({ name, type }) => name === base && type !== null);
}

function list(names: readonly string[]): string {
  return names.length === 0 ? 'no event' : names.join(', ');
}
