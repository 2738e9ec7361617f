import type { Delivery } from '../model/model.js';
import type { Place } from '../model/place.js';

/**
 * What a project does with its messages, from whoever sends or raises one to whoever handles it.
 * Plain data, sorted by id; the same for the same source on every machine.
 */
export interface FlowGraph {
  readonly nodes: readonly FlowNode[];
  readonly edges: readonly FlowEdge[];
}

export interface FlowNode {
  /** What it is and its name: `event OrderPlaced`. It does not change when a file moves. */
  readonly id: FlowNodeId;
  readonly kind: FlowNodeKind;
  readonly name: string;
  /** `null` for what a package declares. */
  readonly place: Place | null;
  /** The folder of its file, or the package. */
  readonly module: string;
}

export type FlowNodeId = string;

/** `aggregate` and `code` are what raises an event or sends a command without being a handler. */
export type FlowNodeKind =
  'command' | 'commandHandler' | 'aggregate' | 'code' | 'event' | 'handler';

export interface FlowEdge {
  readonly from: FlowNodeId;
  readonly to: FlowNodeId;
  /** `uses` leads to what raises or sends, through whatever code lies between. */
  readonly kind: 'sends' | 'raises' | 'handledBy' | 'uses';
  /** Where a handler runs; `null` for any other edge. */
  readonly delivery: Delivery | null;
}
