import type { Diagnostic } from '../model/diagnostic.js';
import type { ConstructorFact, HandlerClassFact, OptionsFact } from '../model/facts.js';
import { comparePlaces } from '../model/compare-places.js';
import type { Place } from '../model/place.js';
import type { Evidence } from './evidence.js';

/**
 * What else was found of a handler class: of its options, and of the constructors that the
 * container calls to build it.
 */
export function findingsAbout(handler: HandlerClassFact, evidence: Evidence): Diagnostic[] {
  const places = [
    ...referencesOf(handler.marker.options),
    ...handler.methods.flatMap(({ options }) => (options === null ? [] : referencesOf(options))),
    ...constructorsFor(handler, evidence.facts.constructors).flatMap(parameterPlaces),
  ];
  return evidence.diagnostics.filter(
    ({ place }) => place !== null && places.some((one) => comparePlaces(one, place) === 0),
  );
}

function referencesOf({ before, after }: OptionsFact): Place[] {
  return [...before, ...after].map(({ place }) => place);
}

function parameterPlaces({ parameters }: ConstructorFact): Place[] {
  return parameters.map(({ place }) => place);
}

function constructorsFor(
  { type }: HandlerClassFact,
  constructors: readonly ConstructorFact[],
): ConstructorFact[] {
  const byId = new Map(constructors.map((one) => [one.type.id, one]));
  const reached = new Set([type.id]);
  for (const id of reached) {
    for (const { token } of byId.get(id)?.parameters ?? [])
      if (token !== null) reached.add(token.id);
  }
  return [...reached].flatMap((id) => byId.get(id) ?? []);
}
