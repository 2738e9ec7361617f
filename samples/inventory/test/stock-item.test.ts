import type { DomainEvent } from 'hearken';
import { describe, expect, it } from 'vitest';
import {
  StockAdjusted,
  StockItemDiscontinued,
  StockRanLow,
  StockReserved,
  StockShipped,
} from '../src/stock/stock-events.js';
import { StockItem } from '../src/stock/stock-item.js';
import { StockRuleBroken } from '../src/stock/stock-rule-broken.js';

/** 100 pieces on hand, to be reordered at 20, and nothing left to pull. */
function aHundred(): StockItem {
  const item = StockItem.introduce('NUT-M8', 'Hex nut', 20);
  item.receive(100, 'DN-1');
  item.pullEvents();
  return item;
}

describe('a stock item', () => {
  it('raises what happened, in order', () => {
    const item = aHundred();
    item.reserve(30, 'SO-1');
    item.ship(30, 'SO-1');
    expect(item.pullEvents()).toEqual<DomainEvent[]>([
      new StockReserved('NUT-M8', 30, 'SO-1'),
      new StockShipped('NUT-M8', 30, 'SO-1'),
    ]);
  });

  it('says once that it ran low, when the reorder point is crossed', () => {
    const item = aHundred();
    item.reserve(80, 'SO-1');
    item.reserve(5, 'SO-2');
    expect(item.pullEvents()).toEqual<DomainEvent[]>([
      new StockReserved('NUT-M8', 80, 'SO-1'),
      new StockRanLow('NUT-M8', 20, 20),
      new StockReserved('NUT-M8', 5, 'SO-2'),
    ]);
  });

  it('says that it ran low after a loss, too', () => {
    const item = aHundred();
    item.adjust(-85, 'fire');
    expect(item.pullEvents()).toEqual<DomainEvent[]>([
      new StockAdjusted('NUT-M8', -85, 'fire'),
      new StockRanLow('NUT-M8', 15, 20),
    ]);
  });

  it('can be discontinued once nothing is reserved', () => {
    const item = aHundred();
    item.reserve(1, 'SO-1');
    expect(() => item.discontinue()).toThrow('1 still reserved');
    item.release(1, 'SO-1');
    item.pullEvents();
    item.discontinue();
    expect(item.pullEvents()).toEqual([new StockItemDiscontinued('NUT-M8')]);
  });

  const broken: [string, (item: StockItem) => void][] = [
    ['reserving more than is available', (item) => item.reserve(101, 'SO-1')],
    ['shipping what nobody reserved', (item) => item.ship(1, 'SO-1')],
    ['releasing what nobody reserved', (item) => item.release(1, 'SO-1')],
    ['writing off more than is available', (item) => item.adjust(-101, 'count')],
    ['an adjustment by nothing', (item) => item.adjust(0, 'count')],
    ['receiving nothing', (item) => item.receive(0, 'DN-2')],
    ['receiving half a piece', (item) => item.receive(0.5, 'DN-2')],
  ];
  it.each(broken)('A30: refuses %s, and raises no event', (_rule, operation) => {
    const item = aHundred();
    expect(() => operation(item)).toThrow(StockRuleBroken);
    expect(item.pullEvents()).toEqual([]);
    expect(item.available).toBe(100);
  });
});
