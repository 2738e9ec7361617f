import { describe, expect, it } from 'vitest';
import type { FlowGraph } from '../../../src/codegen/graph/flow-graph.js';
import { formatGraph } from '../../../src/codegen/graph/format-graph.js';

const place = { file: 'src/a.ts', line: 1, column: 1, length: 1 };
const graph: FlowGraph = {
  nodes: [
    { id: 'code <b>"', kind: 'code', name: '<b>"', place, module: 'src/<i>' },
    { id: 'event Placed', kind: 'event', name: 'Placed', place: null, module: '@acme/events' },
  ],
  edges: [
    { from: 'code <b>"', to: 'event Placed', kind: 'raises', delivery: null },
    { from: 'event Placed', to: 'code <b>"', kind: 'uses', delivery: null },
  ],
};

describe('the page of a graph', () => {
  it('is the same for the same graph, and takes circles', () => {
    expect(formatGraph(graph, 'html')).toBe(formatGraph(graph, 'html'));
  });

  it('writes names as text', () => {
    const page = formatGraph(graph, 'html');
    expect(page).toContain('data-name="&lt;b&gt;&quot;"');
    expect(page).not.toMatch(/<b>|<i>/);
  });

  it('holds nothing that is elsewhere', () => {
    const page = formatGraph(graph, 'html');
    expect(page).toContain("default-src 'none'");
    expect(page).not.toMatch(/(?:src|href)="(?!data:)|https?:|@import|url\((?!#)/);
  });

  it('of nothing is a page all the same', () => {
    expect(formatGraph({ nodes: [], edges: [] }, 'html')).toContain(
      '<svg data-width="1" data-height="1"',
    );
  });
});
