import { describe, expect, it } from 'vitest';
import { compareGraphs } from '../../../src/codegen/graph/compare-graphs.js';
import type { FlowGraph, FlowNode } from '../../../src/codegen/graph/flow-graph.js';
import { formatChanges } from '../../../src/codegen/graph/format-changes.js';

function node(kind: FlowNode['kind'], name: string, file: string, line = 1): FlowNode {
  const place = { file, line, column: 1, length: 1 };
  return { id: `${kind} ${name}`, kind, name, place, module: 'src' };
}

const before: FlowGraph = {
  nodes: [
    node('event', 'Cancelled', 'src/events.ts'),
    node('event', 'Placed', 'src/events.ts'),
    node('handler', 'Mail.on', 'src/mail.ts', 3),
  ],
  edges: [
    { from: 'event Placed', to: 'handler Mail.on', kind: 'handledBy', delivery: 'inTransaction' },
    { from: 'event Cancelled', to: 'handler Mail.on', kind: 'handledBy', delivery: 'afterCommit' },
  ],
};

const after: FlowGraph = {
  nodes: [
    node('code', 'Order.place', 'src/order.ts', 7),
    node('event', 'Placed', 'src/orders/events.ts'),
    node('handler', 'Mail.on', 'src/mail.ts', 9),
  ],
  edges: [
    { from: 'code Order.place', to: 'event Placed', kind: 'raises', delivery: null },
    { from: 'event Placed', to: 'handler Mail.on', kind: 'handledBy', delivery: 'durable' },
  ],
};

const changes = compareGraphs(before, after);

describe('two flows compared', () => {
  it('are told in text', () => {
    expect(formatChanges(changes, 'main', 'text')).toBe(
      [
        'The flow since main: 2 new, 2 gone, 1 moved, 1 changed',
        '',
        '+ other code Order.place (src/order.ts:7:1)',
        '+ Order.place raises Placed',
        '- event Cancelled (src/events.ts:1:1)',
        '- Cancelled is handled by Mail.on, afterCommit',
        '> event Placed, from src/events.ts to src/orders/events.ts',
        '~ Placed is handled by Mail.on, durable, and was inTransaction',
        '',
      ].join('\n'),
    );
  });

  it('are told in Markdown, for a pull request', () => {
    expect(formatChanges(changes, 'main', 'markdown')).toBe(
      [
        '### The flow since `main`: 2 new, 2 gone, 1 moved, 1 changed',
        '',
        '**New**',
        '',
        '- other code `Order.place` (`src/order.ts:7:1`)',
        '- `Order.place` raises `Placed`',
        '',
        '**Gone**',
        '',
        '- event `Cancelled` (`src/events.ts:1:1`)',
        '- `Cancelled` is handled by `Mail.on`, afterCommit',
        '',
        '**Moved**',
        '',
        '- event `Placed`, from `src/events.ts` to `src/orders/events.ts`',
        '',
        '**Changed**',
        '',
        '- `Placed` is handled by `Mail.on`, durable, and was inTransaction',
        '',
      ].join('\n'),
    );
  });

  it('are told as JSON', () => {
    expect(JSON.parse(formatChanges(changes, 'main', 'json'))).toEqual({
      since: 'main',
      ...changes,
    });
  });

  it.each(['text', 'markdown'] as const)('that are the same are said to be, in %s', (format) => {
    const text = formatChanges(compareGraphs(after, after), 'main', format);
    expect(text).toMatch(/^The flow has not changed since `?main`?\.\n$/);
  });

  it('are not told of a line that has moved within its file', () => {
    expect(changes.moved.map(({ after: { name } }) => name)).toEqual(['Placed']);
  });
});
