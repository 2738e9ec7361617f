import type { FlowEdge, FlowNode } from '../flow-graph.js';
import type { Point, Size } from './dagre.js';

export interface PlacedGraph extends Size {
  readonly nodes: readonly PlacedNode[];
  readonly edges: readonly PlacedEdge[];
}

/** With the upper left corner of its box. */
export interface PlacedNode extends FlowNode, Point, Size {}

export interface PlacedEdge extends FlowEdge {
  readonly points: readonly Point[];
}
