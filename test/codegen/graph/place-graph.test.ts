import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { FlowEdge, FlowGraph, FlowNode } from '../../../src/codegen/graph/flow-graph.js';
import { placeGraph } from '../../../src/codegen/graph/page/place-graph.js';
import { placeInColumns } from '../../../src/codegen/graph/page/place-in-columns.js';
import type { PlacedNode } from '../../../src/codegen/graph/page/placed-graph.js';
import { ranksOf } from '../../../src/codegen/graph/page/ranks.js';

function node(at: number): FlowNode {
  return { id: `event E${at}`, kind: 'event', name: 'E'.repeat(at + 1), place: null, module: 'm' };
}

const graphs: fc.Arbitrary<FlowGraph> = fc.integer({ min: 0, max: 14 }).chain((count) => {
  const nodes = Array.from({ length: count }, (_, at) => node(at));
  const edges =
    count < 2 ? fc.constant<FlowEdge[]>([]) : fc.array(edgeAmong(count), { maxLength: 20 });
  return edges.map((some) => ({ nodes, edges: some }));
});

function edgeAmong(count: number): fc.Arbitrary<FlowEdge> {
  const end = fc.integer({ min: 0, max: count - 1 });
  return fc
    .tuple(end, end)
    .filter(([from, to]) => from !== to)
    .map(([from, to]) => ({
      from: `event E${from}`,
      to: `event E${to}`,
      kind: 'uses',
      delivery: null,
    }));
}

function overlap(a: PlacedNode, b: PlacedNode): boolean {
  const beside = a.x + a.width <= b.x || b.x + b.width <= a.x;
  return !beside && a.y < b.y + b.height && b.y < a.y + a.height;
}

const ways = {
  nicely: placeGraph,
  'in columns': (graph: FlowGraph) => placeInColumns(graph, ranksOf(graph)),
};

describe('the places of a drawing', () => {
  it.each(Object.entries(ways))(
    'lie on the sheet, and no two boxes on each other: %s',
    (_, place) => {
      fc.assert(
        fc.property(graphs, (graph) => {
          const { nodes, edges, width, height } = place(graph);
          expect(nodes.map(({ id }) => id).toSorted()).toEqual(
            graph.nodes.map(({ id }) => id).toSorted(),
          );
          expect(edges).toHaveLength(graph.edges.length);
          for (const [at, one] of nodes.entries()) {
            expect(one.x).toBeGreaterThanOrEqual(0);
            expect(one.y).toBeGreaterThanOrEqual(0);
            expect(one.x + one.width).toBeLessThanOrEqual(width);
            expect(one.y + one.height).toBeLessThanOrEqual(height);
            expect(nodes.slice(at + 1).filter((other) => overlap(one, other))).toEqual([]);
          }
        }),
      );
    },
  );

  it('are those of a window, not of a ribbon, where much stands apart', () => {
    const nodes = Array.from({ length: 400 }, (_, at) => ({ ...node(at), name: 'OrderPlaced' }));
    const { width, height } = placeGraph({ nodes, edges: [] });
    expect(width / height).toBeGreaterThan(1);
    expect(width / height).toBeLessThan(2.5);
  });

  it('go from left to right as things follow from each other, but for what closes a circle', () => {
    fc.assert(
      fc.property(graphs, (graph) => {
        const forward = graph.edges.filter(({ from, to }) => numberOf(from) < numberOf(to));
        const { nodes } = ways['in columns']({ nodes: graph.nodes, edges: forward });
        const byId = new Map(nodes.map((one) => [one.id, one]));
        for (const { from, to } of forward) {
          const [before, after] = [byId.get(from), byId.get(to)];
          expect((before?.x ?? NaN) + (before?.width ?? NaN)).toBeLessThan(after?.x ?? NaN);
        }
      }),
    );
  });

  it('are found of a chain that is longer than a stack, and of a circle', () => {
    const nodes = Array.from({ length: 20_000 }, (_, at) => ({ ...node(0), id: `event E${at}` }));
    const edges = nodes.map(({ id }, at): FlowEdge => {
      return { from: id, to: `event E${(at + 1) % nodes.length}`, kind: 'uses', delivery: null };
    });
    expect(placeGraph({ nodes, edges }).nodes).toHaveLength(nodes.length);
  });
});

function numberOf(id: string): number {
  return Number(id.replace('event E', ''));
}
