import type { RegistrationFact, WayFact } from '../../model/container-facts.js';

/** The ways that composition roots go in one case; of any other fork nothing is assumed. */
export type Case = readonly WayFact[];

/**
 * The cases that surely come about: no more is known than what always runs, or one fork goes one of
 * its ways. Whether two forks go their ways together nobody can tell.
 */
export function casesOf(registrations: readonly RegistrationFact[]): readonly Case[] {
  const cases = new Map<string, Case>([['', []]]);
  for (const { route } of registrations) {
    for (const [index, last] of route.entries()) {
      for (const each of waysAt(route.slice(0, index), last)) cases.set(keyOf(each), each);
    }
  }
  return [...cases.values()];
}

function waysAt(before: Case, { fork, ways }: WayFact): readonly Case[] {
  return Array.from({ length: ways }, (_, way) => [...before, { fork, way, ways }]);
}

function keyOf(route: Case): string {
  return route.map(({ fork, way }) => `${fork} ${way}`).join('\n');
}

/** The registrations that may run in a case, and of those that surely do no way is left open. */
export function registrationsIn(
  chosen: Case,
  all: readonly RegistrationFact[],
): readonly RegistrationFact[] {
  return all
    .filter(({ route }) => !route.some((way) => contradicts(way, chosen)))
    .map((one) => (one.route.every((way) => isGone(way, chosen)) ? { ...one, route: [] } : one));
}

function contradicts({ fork, way, ways }: WayFact, chosen: Case): boolean {
  return ways > 0 && chosen.some((other) => other.fork === fork && other.way !== way);
}

function isGone({ fork, way, ways }: WayFact, chosen: Case): boolean {
  return ways > 0 && chosen.some((other) => other.fork === fork && other.way === way);
}
