import { describe, expect, it } from 'vitest';
import { diagnose } from '../../../src/codegen/diagnostics/diagnose.js';
import { applyConventions } from '../../../src/codegen/conventions/apply-conventions.js';
import { formatTree } from '../../../src/codegen/report/format-tree.js';
import { listReport } from '../../../src/codegen/report/list-report.js';
import {
  awaited,
  config,
  domainEvent,
  event,
  factsOf,
  handlerClass,
  method,
  place,
  takes,
  typeRef,
} from '../conventions/facts.js';

const order = event('OrderEvent', { abstract: true });
const placed = event('OrderPlaced', { bases: [order.type.id, domainEvent.type.id] });
const shipped = event('OrderShipped', { bases: [order.type.id, domainEvent.type.id] });
const lonely = event('Lonely');
const inherited = { depth: 1, declaredIn: typeRef('Base', 'base'), ...awaited };
const { model } = applyConventions(
  factsOf({
    events: [shipped, placed, order, lonely],
    handlers: [
      handlerClass('StockKeeper', [
        method('onShipped', [takes([shipped])]),
        method('onOrder', [takes([order])], inherited),
      ]),
      handlerClass('Audit', [method('on', [takes([placed])])], { place: place('src/z.ts') }),
    ],
  }),
  config,
);
const finding = diagnose('handler-static', { place: place('src/a.ts', 3, 7) }, { method: 'A.on' });
const report = listReport(model, [finding]);

describe('the list report', () => {
  it('has the documented keys, everything sorted, and base events expanded', () => {
    expect(JSON.parse(JSON.stringify(report))).toEqual({
      handlers: [
        {
          class: 'Audit',
          file: 'src/z.ts',
          methods: [
            {
              name: 'on',
              events: ['OrderPlaced'],
              async: false,
              delivery: 'inTransaction',
              declaredIn: 'Audit',
            },
          ],
        },
        {
          class: 'StockKeeper',
          file: 'src/app.ts',
          methods: [
            {
              name: 'onOrder',
              events: ['OrderPlaced', 'OrderShipped'],
              async: true,
              delivery: 'afterCommit',
              declaredIn: 'Base',
            },
            {
              name: 'onShipped',
              events: ['OrderShipped'],
              async: false,
              delivery: 'inTransaction',
              declaredIn: 'StockKeeper',
            },
          ],
        },
      ],
      events: [
        { class: 'Lonely', file: 'src/events.ts', handledBy: [] },
        {
          class: 'OrderPlaced',
          file: 'src/events.ts',
          handledBy: ['Audit.on', 'StockKeeper.onOrder'],
        },
        {
          class: 'OrderShipped',
          file: 'src/events.ts',
          handledBy: ['StockKeeper.onOrder', 'StockKeeper.onShipped'],
        },
      ],
      diagnostics: [
        {
          code: 'handler-static',
          severity: 'warning',
          file: 'src/a.ts',
          line: 3,
          column: 7,
          message: 'A.on takes an event but is static: no handler',
          hint: 'take `static` away, or move the function out of the class',
        },
      ],
    });
  });
});

describe('the tree', () => {
  it('shows handlers with their methods, events with their handlers as they run, and counts them', () => {
    expect(formatTree(model, { color: false })).toBe(
      [
        'Audit src/z.ts',
        '└─ on(OrderPlaced) sync, inTransaction',
        '',
        'StockKeeper src/app.ts',
        '├─ onOrder(OrderPlaced | OrderShipped) async, afterCommit, from Base',
        '└─ onShipped(OrderShipped) sync, inTransaction',
        '',
        'Lonely src/events.ts',
        '└─ handled by nobody',
        '',
        'OrderPlaced src/events.ts',
        '├─ Audit.on sync, inTransaction',
        '└─ StockKeeper.onOrder async, afterCommit',
        '',
        'OrderShipped src/events.ts',
        '├─ StockKeeper.onShipped sync, inTransaction',
        '└─ StockKeeper.onOrder async, afterCommit',
        '',
        '2 handler classes, 3 handler methods, 3 events',
      ].join('\n'),
    );
  });

  it('hangs many events below their method', () => {
    const names = ['A', 'B', 'C', 'D'];
    const base = event('Base', { abstract: true });
    const many = names.map((name) => event(name, { bases: [base.type.id, domainEvent.type.id] }));
    const found = applyConventions(
      factsOf({
        events: [base, ...many],
        handlers: [
          handlerClass('X', [
            method('on', [takes([base])]),
            method('too', [takes([base])], { depth: 1, declaredIn: typeRef('Y', 'y') }),
          ]),
        ],
      }),
      config,
    );
    const tree = formatTree(found.model, { color: false });
    expect(tree.slice(0, tree.indexOf('\n\n'))).toBe(
      [
        'X src/app.ts',
        '├─ on(4 events) sync, inTransaction',
        '│  ├─ A',
        '│  ├─ B',
        '│  ├─ C',
        '│  └─ D',
        '└─ too(4 events) sync, inTransaction, from Y',
        '   ├─ A',
        '   ├─ B',
        '   ├─ C',
        '   └─ D',
      ].join('\n'),
    );
  });

  it('has colours only when they are wanted', () => {
    const escape = String.fromCharCode(27);
    expect(formatTree(model, { color: true })).toContain(escape);
    expect(formatTree(model, { color: false })).not.toContain(escape);
  });

  it('of nothing is a count', () => {
    const empty = applyConventions(factsOf({}), config).model;
    const text = '0 handler classes, 0 handler methods, 0 events';
    expect(formatTree(empty, { color: false })).toBe(text);
  });
});
