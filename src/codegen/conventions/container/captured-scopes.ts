import { diagnose } from '../../diagnostics/diagnose.js';
import type { ConstructorFact, ConstructorParameterFact } from '../../model/facts.js';
import type { ContainerSetting } from './container-setting.js';
import type { DependencyEdge } from './dependency-edges.js';
import type { Finding } from './finding.js';
import { singletonsAmong } from './singletons-among.js';

type EdgesOf = (from: ConstructorFact) => readonly DependencyEdge[];

interface Graph {
  readonly classes: readonly ConstructorFact[];
  readonly edgesOf: EdgesOf;
}

/**
 * A warning for each parameter by which a singleton holds on to what a dispatch should end, but for
 * those that were `told` before.
 */
export function capturedScopes(
  { classes, edgesOf }: Graph,
  setting: ContainerSetting,
  told = new Set<string>(),
): readonly Finding[] {
  return singletonsAmong(classes, setting).flatMap((singleton) =>
    edgesOf(singleton).flatMap((edge) => {
      const key = parameterKey(edge.from, edge.parameter);
      const captured = told.has(key) ? null : capturedBy(edge, edgesOf);
      if (captured === null) return [];
      told.add(key);
      return [capture(singleton, edge, captured)];
    }),
  );
}

export function parameterKey(
  { type }: ConstructorFact,
  { name }: ConstructorParameterFact,
): string {
  return `${type.id} ${name}`;
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
  { parameter }: DependencyEdge,
  path: readonly ConstructorFact[],
): Finding {
  const names = path.map(({ type }) => type.name);
  const facts = { path: names, scoped: names.at(-1) ?? '' };
  const diagnostic = diagnose(
    'singleton-captures-scoped',
    { place: parameter.place },
    { parameter: parameter.name, owner: singleton.type.name, ...facts },
  );
  return { owner: singleton, parameter, diagnostic };
}
