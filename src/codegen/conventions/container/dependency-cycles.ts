import { diagnose } from '../../diagnostics/diagnose.js';
import type { Diagnostic } from '../../model/diagnostic.js';
import type { ConstructorFact } from '../../model/facts.js';
import type { DependencyEdge } from './dependency-edges.js';

type EdgesOf = (from: ConstructorFact) => readonly DependencyEdge[];

/** One error for each circle of classes that take each other, at the first of them. */
export function dependencyCycles(
  classes: readonly ConstructorFact[],
  edgesOf: EdgesOf,
): readonly Diagnostic[] {
  const told = new Set<ConstructorFact>();
  return classes.flatMap((start) => {
    if (told.has(start)) return [];
    const cycle = shortestCycle(start, edgesOf);
    for (const { from } of cycle) told.add(from);
    return cycle.length === 0 ? [] : [cycleOf(cycle)];
  });
}

/** The edges of the shortest way from a class back to itself; none where there is no such way. */
function shortestCycle(start: ConstructorFact, edgesOf: EdgesOf): readonly DependencyEdge[] {
  const came = new Map<ConstructorFact, DependencyEdge>();
  const queue = [start];
  for (const from of queue) {
    for (const edge of edgesOf(from)) {
      if (edge.delayed || came.has(edge.to)) continue;
      came.set(edge.to, edge);
      if (edge.to === start) return backFrom(start, came);
      queue.push(edge.to);
    }
  }
  return [];
}

function backFrom(
  start: ConstructorFact,
  came: ReadonlyMap<ConstructorFact, DependencyEdge>,
): readonly DependencyEdge[] {
  const path: DependencyEdge[] = [];
  let edge = came.get(start);
  while (edge !== undefined) {
    path.unshift(edge);
    if (edge.from === start) break;
    edge = came.get(edge.from);
  }
  return path;
}

function cycleOf(cycle: readonly DependencyEdge[]): Diagnostic {
  const [first, ...others] = cycle as [DependencyEdge, ...DependencyEdge[]];
  const names = [...cycle, first].map(({ from }) => from.type.name);
  const related = others.map(({ from, parameter: { place, name } }) => ({
    place,
    message: `\`${name}\` of ${from.type.name}`,
  }));
  const facts = { parameter: first.parameter.name, owner: first.from.type.name, cycle: names };
  return diagnose('dependency-cycle', { place: first.parameter.place, related }, facts);
}
