import * as untyped from '@dagrejs/dagre';

export interface Point {
  readonly x: number;
  readonly y: number;
}

export interface Size {
  readonly width: number;
  readonly height: number;
}

/** A graph that is laid out: sizes are set, and places read; a place is the middle of its box. */
interface Layout {
  setGraph(settings: object): this;
  setNode(id: string, size: object): this;
  setEdge(from: string, to: string, settings: object): this;
  node(id: string): Point;
  edge(from: string, to: string): { readonly points: readonly Point[] };
  graph(): Size;
}

interface Dagre {
  readonly Graph: new () => Layout;
  readonly layout: (graph: Layout) => void;
}

// Its declarations import each other without endings, which a compiler of modules takes for `any`.
export const { Graph, layout } = untyped as unknown as Dagre;
