import { diagnose } from '../../diagnostics/diagnose.js';
import type { Diagnostic } from '../../model/diagnostic.js';
import type { ConstructorFact } from '../../model/facts.js';
import type { DependencyEdge } from './dependency-edges.js';

type EdgesOf = (from: ConstructorFact) => readonly DependencyEdge[];

/** One warning for each parameter by which a singleton holds on to what a dispatch should end. */
export function capturedScopes(
  singletons: Iterable<ConstructorFact>,
  edgesOf: EdgesOf,
): readonly Diagnostic[] {
  return [...singletons].flatMap((singleton) => {
    const told = new Set<string>();
    return edgesOf(singleton).flatMap((edge) => {
      const captured = capturedBy(edge, edgesOf);
      if (captured === null || told.has(edge.parameter.name)) return [];
      told.add(edge.parameter.name);
      return [capture(singleton, edge, captured)];
    });
  });
}

/**
 * The way from a singleton to the first scoped class; other singletons answer for themselves. A class
 * that was `seen` to lead to none is not looked at again.
 */
function capturedBy(
  edge: DependencyEdge,
  edgesOf: EdgesOf,
  seen = new Set<ConstructorFact>(),
): readonly ConstructorFact[] | null {
  const lifetime = longestOf(edge);
  if (lifetime === 'scope') return [edge.to];
  if (lifetime === 'singleton' || seen.has(edge.to)) return null;
  seen.add(edge.to);
  for (const next of edgesOf(edge.to)) {
    const rest = capturedBy(next, edgesOf, seen);
    if (rest !== null) return [edge.to, ...rest];
  }
  return null;
}

/** What holds the instance first: the registration nearest to the token that is asked for. */
function longestOf({ steps }: DependencyEdge): 'scope' | 'singleton' | null {
  const holding = steps.find(({ lifetime }) => lifetime === 'scope' || lifetime === 'singleton');
  return holding === undefined ? null : (holding.lifetime as 'scope' | 'singleton');
}

function capture(
  singleton: ConstructorFact,
  { parameter: { name, place } }: DependencyEdge,
  path: readonly ConstructorFact[],
): Diagnostic {
  const names = path.map(({ type }) => type.name);
  return diagnose(
    'singleton-captures-scoped',
    { place },
    { parameter: name, owner: singleton.type.name, path: names, scoped: names.at(-1) ?? '' },
  );
}
