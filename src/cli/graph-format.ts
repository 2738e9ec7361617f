import { extname } from 'node:path';
import type { GraphFormat } from '../codegen/graph/format-graph.js';

/** How a graph is written, each with the endings of its files. */
const endings: Readonly<Record<GraphFormat, readonly string[]>> = {
  mermaid: ['.mmd', '.mermaid'],
  dot: ['.dot', '.gv'],
  json: ['.json'],
  html: ['.html', '.htm'],
};

export const graphFormats = Object.keys(endings) as readonly GraphFormat[];

/** The format that a file's ending stands for; Mermaid, where it stands for none. */
export function formatOfFile(path: string | undefined): GraphFormat {
  const ending = extname(path ?? '').toLowerCase();
  return graphFormats.find((format) => endings[format].includes(ending)) ?? 'mermaid';
}
