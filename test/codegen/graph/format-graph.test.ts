import { describe, expect, it } from 'vitest';
import type { FlowGraph } from '../../../src/codegen/graph/flow-graph.js';
import { formatGraph } from '../../../src/codegen/graph/format-graph.js';

const place = { file: 'src/a.ts', line: 1, column: 1, length: 1 };
const graph: FlowGraph = {
  nodes: [
    { id: 'aggregate Order.place', kind: 'aggregate', name: 'Order.place', place, module: 'src' },
    { id: 'code a#b', kind: 'code', name: 'a#b', place, module: 'src' },
    { id: 'code a.b', kind: 'code', name: 'a."b"', place, module: 'src' },
    { id: 'event Placed', kind: 'event', name: 'Placed', place: null, module: '@acme/events' },
    { id: 'handler Mail.on', kind: 'handler', name: 'Mail.on', place, module: 'src/mail' },
  ],
  edges: [
    { from: 'aggregate Order.place', to: 'event Placed', kind: 'raises', delivery: null },
    { from: 'code a#b', to: 'code a.b', kind: 'uses', delivery: null },
    { from: 'event Placed', to: 'handler Mail.on', kind: 'handledBy', delivery: 'afterCommit' },
  ],
};

describe('a graph is written', () => {
  it('for Mermaid, each node by a name of its own', () => {
    const lines = formatGraph(graph, 'mermaid').split('\n');
    expect(lines.slice(0, 9)).toEqual([
      'flowchart LR',
      '  aggregate_Order_place[["Order.place"]]:::aggregate',
      '  code_a_b["a#b"]:::code',
      '  code_a_b_["a.#quot;b#quot;"]:::code',
      '  event_Placed(["Placed"]):::event',
      '  handler_Mail_on["Mail.on"]:::handler',
      '  aggregate_Order_place -->|raises| event_Placed',
      '  code_a_b --> code_a_b_',
      '  event_Placed -.->|afterCommit| handler_Mail_on',
    ]);
  });

  it('for Graphviz, in a box for each folder', () => {
    const text = formatGraph(graph, 'dot');
    expect(text).toContain(
      '  subgraph cluster_0 {\n    label="@acme/events"\n    "event Placed" [label="Placed", shape=oval',
    );
    expect(text).toContain('[label="a.\\"b\\"",');
    expect(text).toContain(
      '"event Placed" -> "handler Mail.on" [label=afterCommit, style=dashed]\n',
    );
  });

  it('as JSON that is read back as it was', () => {
    expect(JSON.parse(formatGraph(graph, 'json'))).toEqual(graph);
  });
});
