import { escapeHtml } from './escape-html.js';
import type { Point } from './dagre.js';
import type { PlacedEdge, PlacedGraph, PlacedNode } from './placed-graph.js';

/** The drawing: what the page's script needs to know of it stands in `data-` attributes. */
export function drawSvg({ nodes, edges, width, height }: PlacedGraph): string {
  return [
    `<svg data-width="${width}" data-height="${height}" role="group" aria-label="The flow">`,
    arrowHead,
    '<g id="view">',
    ...edges.map(drawEdge),
    ...nodes.map(drawNode),
    '</g>',
    '</svg>',
  ].join('\n');
}

const arrowHead =
  '<defs><marker id="head" viewBox="0 0 8 8" refX="8" refY="4" markerWidth="7" markerHeight="7" orient="auto"><path d="M0 0L8 4L0 8z"/></marker></defs>';

function drawNode({ id, kind, name, place, module, ...box }: PlacedNode): string {
  const at = place === null ? module : `${place.file}:${place.line}:${place.column}`;
  const radius = kind === 'event' ? 13 : 3;
  const data = attributes({ id, kind, name, module, place: at });
  return [
    `<g class="node ${kind}" tabindex="0" role="button" aria-label="${escapeHtml(id)}" ${data}>`,
    `<rect x="${round(box.x)}" y="${round(box.y)}" width="${box.width}" height="${box.height}" rx="${radius}"/>`,
    `<text x="${round(box.x + box.width / 2)}" y="${round(box.y + box.height / 2)}">${escapeHtml(name)}</text>`,
    '</g>',
  ].join('');
}

function drawEdge({ from, to, kind, delivery, points }: PlacedEdge): string {
  const later = delivery === 'afterCommit' || delivery === 'durable' ? ' later' : '';
  const label = delivery ?? kind;
  return `<path class="edge ${kind}${later}" d="${pathOf(points)}" ${attributes({ from, to, label })}/>`;
}

function attributes(values: Readonly<Record<string, string>>): string {
  return Object.entries(values)
    .map(([name, value]) => `data-${name}="${escapeHtml(value)}"`)
    .join(' ');
}

/** A curve that is drawn towards each point between the ends, and bends at the middles between them. */
function pathOf([first, ...rest]: readonly Point[]): string {
  if (first === undefined) return '';
  const bends = rest.slice(0, -1).map((point, at) => {
    const next = rest[at + 1] ?? point;
    const isLast = at === rest.length - 2;
    const end = isLast ? next : { x: (point.x + next.x) / 2, y: (point.y + next.y) / 2 };
    return `Q${write(point)} ${write(end)}`;
  });
  const straight = rest.length === 1 ? rest.map((point) => `L${write(point)}`) : [];
  return `M${write(first)}${[...bends, ...straight].join('')}`;
}

function write({ x, y }: Point): string {
  return `${round(x)} ${round(y)}`;
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
