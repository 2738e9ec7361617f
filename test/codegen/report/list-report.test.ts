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
  it('shows handlers with their methods, events with their handlers, and counts them', () => {
    expect(formatTree(report, { color: false })).toBe(
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
        '├─ Audit.on',
        '└─ StockKeeper.onOrder',
        '',
        'OrderShipped src/events.ts',
        '├─ StockKeeper.onOrder',
        '└─ StockKeeper.onShipped',
        '',
        '2 handler classes, 3 handler methods, 3 events',
      ].join('\n'),
    );
  });

  it('hangs many events below their method', () => {
    const delivery = 'inTransaction';
    const many = { name: 'on', events: ['A', 'B', 'C', 'D'], async: false, delivery } as const;
    const methods = ['X', 'Y'].map((declaredIn) => ({ ...many, declaredIn }));
    const handlers = [{ class: 'X', file: 'x.ts', methods }];
    expect(formatTree({ handlers, events: [], diagnostics: [] }, { color: false })).toBe(
      [
        'X x.ts',
        '├─ on(4 events) sync, inTransaction',
        '│  ├─ A',
        '│  ├─ B',
        '│  ├─ C',
        '│  └─ D',
        '└─ on(4 events) sync, inTransaction, from Y',
        '   ├─ A',
        '   ├─ B',
        '   ├─ C',
        '   └─ D',
        '',
        '1 handler class, 2 handler methods, 0 events',
      ].join('\n'),
    );
  });

  it('has colours only when they are wanted', () => {
    const escape = String.fromCharCode(27);
    expect(formatTree(report, { color: true })).toContain(escape);
    expect(formatTree(report, { color: false })).not.toContain(escape);
  });

  it('of nothing is a count', () => {
    const empty = { handlers: [], events: [], diagnostics: [] };
    const text = '0 handler classes, 0 handler methods, 0 events';
    expect(formatTree(empty, { color: false })).toBe(text);
  });
});
