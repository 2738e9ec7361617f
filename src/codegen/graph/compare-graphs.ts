import type { FlowEdge, FlowGraph, FlowNode } from './flow-graph.js';

/** What became of one flow in another; everything in the order of the graphs. */
export interface FlowChanges {
  readonly added: FlowGraph;
  readonly removed: FlowGraph;
  /** What is there still, in another file. */
  readonly moved: readonly Change<FlowNode>[];
  /** Handlings that are there still, at another time. */
  readonly rescheduled: readonly Change<FlowEdge>[];
}

export interface Change<T> {
  readonly before: T;
  readonly after: T;
}

/** Compares two flows by the names in them: what goes by another name is gone and new. */
export function compareGraphs(before: FlowGraph, after: FlowGraph): FlowChanges {
  const nodes = compare(before.nodes, after.nodes, ({ id }) => id);
  const edges = compare(before.edges, after.edges, ({ from, kind, to }) =>
    [from, kind, to].join('\0'),
  );
  return {
    added: { nodes: nodes.added, edges: edges.added },
    removed: { nodes: nodes.removed, edges: edges.removed },
    moved: nodes.kept.filter((change) => change.before.place?.file !== change.after.place?.file),
    rescheduled: edges.kept.filter(({ before: was, after: is }) => was.delivery !== is.delivery),
  };
}

function compare<T>(before: readonly T[], after: readonly T[], keyOf: (item: T) => string) {
  const was = new Map(before.map((item) => [keyOf(item), item]));
  const is = new Map(after.map((item) => [keyOf(item), item]));
  return {
    added: after.filter((item) => !was.has(keyOf(item))),
    removed: before.filter((item) => !is.has(keyOf(item))),
    kept: after.flatMap((item): Change<T>[] => {
      const old = was.get(keyOf(item));
      return old === undefined ? [] : [{ before: old, after: item }];
    }),
  };
}
