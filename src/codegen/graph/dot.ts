import type { FlowEdge, FlowGraph, FlowNode, FlowNodeKind } from './flow-graph.js';

/** A digraph in the language of Graphviz, with a box around each folder. */
export function dot({ nodes, edges }: FlowGraph): string {
  const modules = [...new Set(nodes.map(({ module }) => module))].toSorted();
  const lines = [
    '  rankdir=LR',
    '  node [fontname="sans-serif", style=filled]',
    ...modules.flatMap((module, at) => cluster(nodes, module, at)),
    ...edges.map((edge) => `  ${quoted(edge.from)} -> ${quoted(edge.to)}${labelOf(edge)}`),
  ];
  return `digraph flow {\n${lines.join('\n')}\n}\n`;
}

function cluster(nodes: readonly FlowNode[], module: string, at: number): readonly string[] {
  return [
    `  subgraph cluster_${at} {`,
    `    label=${quoted(module)}`,
    ...nodes.filter((node) => node.module === module).map((node) => `    ${lineOf(node)}`),
    '  }',
  ];
}

const looks: Readonly<Record<FlowNodeKind, string>> = {
  command: 'shape=cds, fillcolor="#dbeafe"',
  commandHandler: 'shape=box, fillcolor="#f1f5f9"',
  aggregate: 'shape=component, fillcolor="#fef9c3"',
  code: 'shape=box, fillcolor="#f1f5f9"',
  event: 'shape=oval, fillcolor="#ffedd5"',
  handler: 'shape=box, fillcolor="#dcfce7"',
};

function lineOf({ id, kind, name }: FlowNode): string {
  return `${quoted(id)} [label=${quoted(name)}, ${looks[kind]}]`;
}

function labelOf({ kind, delivery }: FlowEdge): string {
  if (kind === 'uses') return '';
  if (kind !== 'handledBy') return ` [label=${kind}]`;
  if (delivery === null || delivery === 'inTransaction') return '';
  return ` [label=${delivery}, style=dashed]`;
}

function quoted(text: string): string {
  return `"${text.replaceAll('\\', '\\\\').replaceAll('"', '\\"')}"`;
}
