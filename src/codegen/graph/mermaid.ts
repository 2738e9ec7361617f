import type { FlowEdge, FlowGraph, FlowNode, FlowNodeId, FlowNodeKind } from './flow-graph.js';

/** A flowchart in the language of Mermaid, which GitHub and GitLab draw in Markdown. */
export function mermaid({ nodes, edges }: FlowGraph): string {
  const names = namesOf(nodes);
  const nameOf = (id: FlowNodeId) => names.get(id) ?? id;
  const lines = [
    ...nodes.map((node) => `  ${nameOf(node.id)}${shapeOf(node)}:::${node.kind}`),
    ...edges.map((edge) => `  ${nameOf(edge.from)} ${arrowOf(edge)} ${nameOf(edge.to)}`),
    ...Object.entries(styles).map(([kind, style]) => `  classDef ${kind} ${style}`),
  ];
  return `flowchart LR\n${lines.join('\n')}\n`;
}

// Names that say what they stand for, and not a number: one node more changes no other line.
function namesOf(nodes: readonly FlowNode[]): ReadonlyMap<FlowNodeId, string> {
  const taken = new Set<string>();
  const names = nodes.map(({ id }) => {
    let name = id.replaceAll(foreign, inHex).replaceAll(/\W+/g, '_');
    while (taken.has(name)) name += '_';
    taken.add(name);
    return [id, name] as const;
  });
  return new Map(names);
}

const foreign = /[\u{80}-\u{10ffff}]/gu;

function inHex(letter: string): string {
  return `u${letter.codePointAt(0)?.toString(16)}`;
}

const shapes: Readonly<Record<FlowNodeKind, readonly [string, string]>> = {
  command: ['[/', '/]'],
  commandHandler: ['[', ']'],
  aggregate: ['[[', ']]'],
  code: ['[', ']'],
  event: ['([', '])'],
  handler: ['[', ']'],
};

const styles: Readonly<Record<FlowNodeKind, string>> = {
  command: 'fill:#dbeafe,stroke:#2563eb,color:#000',
  commandHandler: 'fill:#f1f5f9,stroke:#2563eb,color:#000',
  aggregate: 'fill:#fef9c3,stroke:#ca8a04,color:#000',
  code: 'fill:#f1f5f9,stroke:#94a3b8,color:#000',
  event: 'fill:#ffedd5,stroke:#ea580c,color:#000',
  handler: 'fill:#dcfce7,stroke:#16a34a,color:#000',
};

function shapeOf({ kind, name }: FlowNode): string {
  const [open, close] = shapes[kind];
  return `${open}"${asText(name)}"${close}`;
}

const entities: Readonly<Record<string, string>> = {
  '"': '#quot;',
  '&': '#amp;',
  '<': '#lt;',
  '>': '#gt;',
  '#': '#35;',
};

// Mermaid draws HTML, and has a way of its own to write what would be taken for it.
function asText(name: string): string {
  return name.replaceAll(/["&<>]|#(?=\w+;)/g, (character) => entities[character] ?? character);
}

// What runs after the commit is drawn with a broken line.
function arrowOf({ kind, delivery }: FlowEdge): string {
  if (kind === 'uses') return '-->';
  if (kind !== 'handledBy') return `-->|${kind}|`;
  return delivery === null || delivery === 'inTransaction' ? '-->' : `-.->|${delivery}|`;
}
