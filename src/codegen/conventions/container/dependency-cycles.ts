import type { ConstructorFact } from '../../model/facts.js';
import type { DependencyEdge } from './dependency-edges.js';

type EdgesOf = (from: ConstructorFact) => readonly DependencyEdge[];

/** Classes that take each other, by the way from the first of them back to it. */
export type Cycle = readonly [DependencyEdge, ...DependencyEdge[]];

interface Graph {
  readonly classes: readonly ConstructorFact[];
  readonly edgesOf: EdgesOf;
}

/** Each circle of classes that take each other, but for those of which a class was `told` before. */
export function dependencyCycles(
  { classes, edgesOf }: Graph,
  told = new Set<ConstructorFact>(),
): readonly Cycle[] {
  return classes.flatMap((start) => {
    const [first, ...others] = told.has(start) ? [] : shortestCycle(start, edgesOf);
    if (first === undefined) return [];
    for (const { from } of [first, ...others]) told.add(from);
    return [[first, ...others] as const];
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
