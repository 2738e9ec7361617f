import { given } from 'hearken/testing';
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

const sku = 'NUT-M8';

/** 100 pieces on hand, to be reordered at 20. */
function aHundred(): StockItem {
  const item = StockItem.introduce(sku, 'Hex nut', 20);
  item.receive(100, 'DN-1');
  return item;
}

describe('a stock item', () => {
  it('raises what happened, in order', () => {
    given(aHundred())
      .when((item) => {
        item.reserve(30, 'SO-1');
        item.ship(30, 'SO-1');
      })
      .thenRaised(new StockReserved(sku, 30, 'SO-1'), new StockShipped(sku, 30, 'SO-1'));
  });

  it('says that it ran low when the reorder point is crossed', () => {
    given(aHundred())
      .when((item) => item.reserve(80, 'SO-1'))
      .thenRaised(new StockReserved(sku, 80, 'SO-1'), new StockRanLow(sku, 20, 20));
  });

  it('says so once', () => {
    given(aHundred(), (item) => item.reserve(80, 'SO-1'))
      .when((item) => item.reserve(5, 'SO-2'))
      .thenRaised(new StockReserved(sku, 5, 'SO-2'));
  });

  it('says that it ran low after a loss, too', () => {
    given(aHundred())
      .when((item) => item.adjust(-85, 'fire'))
      .thenRaised(new StockAdjusted(sku, -85, 'fire'), new StockRanLow(sku, 15, 20));
  });

  it('cannot be discontinued while something is reserved', () => {
    given(aHundred(), (item) => item.reserve(1, 'SO-1'))
      .when((item) => item.discontinue())
      .thenRefused(StockRuleBroken, '1 still reserved');
  });

  it('can be discontinued once nothing is reserved', () => {
    given(
      aHundred(),
      (item) => item.reserve(1, 'SO-1'),
      (item) => item.release(1, 'SO-1'),
    )
      .when((item) => item.discontinue())
      .thenRaised(new StockItemDiscontinued(sku));
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
    given(aHundred())
      .when(operation)
      .thenRefused(StockRuleBroken)
      .and(({ available }) => expect(available).toBe(100));
  });
});
