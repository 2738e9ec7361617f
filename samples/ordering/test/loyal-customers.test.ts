import { Letters } from '@shop/notices';
import { CancelOrder, OrderDiscounted, StartOrder } from '@shop/ordering';
import { OrderBook } from '@shop/reading';
import { beforeEach, describe, expect, it } from 'vitest';
import { card, order, type ShopBed, shopBed } from './shop-bed.js';

const thanks = 'Thank you! From now on every order of yours is 10 % off.';

describe('A37: customers whose orders total more than $6,000', () => {
  let shop: ShopBed;

  beforeEach(async () => {
    shop = await shopBed();
  });

  /** Orders of 2,000 each. */
  async function orders(times: number): Promise<void> {
    for (let time = 0; time < times; time++) await order(shop, 5);
  }

  const totals = () =>
    shop.bed
      .resolve(OrderBook)
      .all()
      .map(({ total }) => total);
  const thanked = () =>
    shop.bed.resolve(Letters).sent.filter(({ text, to }) => to === 'ada' && text === thanks);

  it('pay in full for what takes them there', async () => {
    await orders(4);
    expect(totals()).toEqual(['2000.00', '2000.00', '2000.00', '2000.00']);
    expect(shop.bed.recorded.events(OrderDiscounted)).toEqual([]);
  });

  it('get 10 % off every new order beyond it', async () => {
    await orders(6);
    expect(totals().slice(3)).toEqual(['2000.00', '1800.00', '1800.00']);
    expect(shop.bed.recorded.events(OrderDiscounted)).toEqual([
      new OrderDiscounted('O-1005', 10, 'a loyal customer'),
      new OrderDiscounted('O-1006', 10, 'a loyal customer'),
    ]);
  });

  it('get one e-mail, with the order that took them there', async () => {
    await orders(3);
    expect(thanked()).toEqual([]);
    await orders(1);
    expect(thanked()).toEqual([{ by: 'e-mail', to: 'ada', text: thanks }]);
    await orders(1);
    expect(thanked()).toHaveLength(1);
  });

  it('are not those who took their orders back', async () => {
    await orders(4);
    await shop.bed.untilDone(() => shop.bed.send(new CancelOrder('O-1001', 'changed their mind')));
    await orders(1);
    expect(totals().at(-1)).toBe('2000.00');
  });

  it('are not others', async () => {
    await orders(4);
    const ben = { id: 'ben', name: 'Ben' };
    await shop.bed.untilDone(() => shop.bed.send(new StartOrder(ben, card)));
    expect(shop.bed.recorded.events(OrderDiscounted)).toEqual([]);
  });
});
