import type { Change, FlowChanges } from './compare-graphs.js';
import type { FlowEdge, FlowGraph, FlowNode } from './flow-graph.js';
import { kindNames } from './kind-names.js';

export type ChangeKind = 'new' | 'gone' | 'moved' | 'changed';

/** One sentence on what has changed. */
export interface ChangeEntry {
  readonly kind: ChangeKind;
  readonly text: string;
}

/** How names of the source are set apart from the words around them. */
export type Quote = (name: string) => string;

/** Says what has changed, one sentence each. */
export function changeEntries(changes: FlowChanges, quote: Quote): readonly ChangeEntry[] {
  return [
    ...partEntries('new', changes.added, quote),
    ...partEntries('gone', changes.removed, quote),
    ...changes.moved.map((move) => ({ kind: 'moved' as const, text: moveText(move, quote) })),
    ...changes.rescheduled.map((change) => ({
      kind: 'changed' as const,
      text: deliveryText(change, quote),
    })),
  ];
}

function partEntries(
  kind: ChangeKind,
  { nodes, edges }: FlowGraph,
  quote: Quote,
): readonly ChangeEntry[] {
  return [
    ...nodes.map((node) => ({ kind, text: `${nodeText(node, quote)}${placeText(node, quote)}` })),
    ...edges.map((edge) => ({ kind, text: edgeText(edge, quote) })),
  ];
}

function nodeText({ kind, name }: FlowNode, quote: Quote): string {
  return `${kindNames[kind]} ${quote(name)}`;
}

function placeText({ place, module }: FlowNode, quote: Quote): string {
  const at = place === null ? module : `${place.file}:${place.line}:${place.column}`;
  return ` (${quote(at)})`;
}

function moveText({ before, after }: Change<FlowNode>, quote: Quote): string {
  return `${nodeText(after, quote)}, from ${quote(fileOf(before))} to ${quote(fileOf(after))}`;
}

function fileOf({ place, module }: FlowNode): string {
  return place?.file ?? module;
}

const verbs: Readonly<Record<FlowEdge['kind'], string>> = {
  sends: 'sends',
  raises: 'raises',
  handledBy: 'is handled by',
  uses: 'uses',
};

function edgeText({ from, to, kind, delivery }: FlowEdge, quote: Quote): string {
  const when = delivery === null ? '' : `, ${delivery}`;
  return `${quote(nameIn(from))} ${verbs[kind]} ${quote(nameIn(to))}${when}`;
}

function deliveryText({ before, after }: Change<FlowEdge>, quote: Quote): string {
  return `${edgeText(after, quote)}, and was ${before.delivery ?? 'not told when'}`;
}

/** An id is a kind and a name. */
function nameIn(id: string): string {
  return id.slice(id.indexOf(' ') + 1);
}
