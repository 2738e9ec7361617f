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

  it('for Mermaid by names that stay as they are when another letter comes', () => {
    const nodes = ['Ärger', 'Öl', '発注'].map((name) => {
      return { id: `event ${name}`, kind: 'event', name, place, module: 'src' } as const;
    });
    const namesOf = (some: FlowGraph['nodes']) =>
      formatGraph({ nodes: some, edges: [] }, 'mermaid').match(/event_\w+(?=\()/g);
    const names = namesOf(nodes);
    expect(new Set(names)).toHaveProperty('size', 3);
    expect(nodes.flatMap((node) => namesOf([node]))).toEqual(names);
  });

  it('for Mermaid, which draws HTML, with names as text', () => {
    const name = 'A.<i>&#9829;</i>';
    const node = { id: 'code A', kind: 'code', name, place, module: 'src' } as const;
    expect(formatGraph({ nodes: [node], edges: [] }, 'mermaid')).toContain(
      'code_A["A.#lt;i#gt;#amp;#35;9829;#lt;/i#gt;"]',
    );
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
