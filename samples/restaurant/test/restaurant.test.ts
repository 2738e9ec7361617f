import { contextOf, eventCodecs } from 'hearken';
import { describe, expect, test } from 'vitest';
import { open } from '../src/composition-root.js';
import { registry } from '../src/hearken.gen.js';
import { RuleBroken } from '../src/kernel/rule-broken.js';
import { AddMenuItem } from '../src/menu/chef.js';
import { DishOrdered } from '../src/orders/order-events.js';
import { OrderDishes, SettleBill } from '../src/orders/waiter.js';
import { SeatGuests, SetTable } from '../src/tables/host.js';
import { TableOccupied } from '../src/tables/table-events.js';

async function openTonight() {
  const failures: string[] = [];
  const restaurant = await open({
    logger: { error: (_fields, message) => void failures.push(message) },
  });
  const { hearken } = restaurant;
  await hearken.send(new SetTable(1, 2));
  await hearken.send(new AddMenuItem({ name: 'soup', cents: 600, portions: 5 }));
  await hearken.send(new AddMenuItem({ name: 'trout', cents: 1900, portions: 1 }));
  restaurant.journal.entries.length = 0;
  return { ...restaurant, failures };
}

test('guests who sit down have an order, in the same transaction', async () => {
  const { hearken, floor } = await openTonight();
  await hearken.send(new SeatGuests(1, 2));
  expect(floor.all()).toEqual([{ table: 1, guests: 2, dishes: 0, cents: 0 }]);
});

test('a dish that is sold out takes the whole order back, and the kitchen hears of nothing', async () => {
  const { hearken, floor, slips, failures } = await openTonight();
  await hearken.send(new SeatGuests(1, 2));
  const sent = hearken.send(new OrderDishes(1, ['soup', 'trout', 'trout']));
  await expect(sent).rejects.toThrow(RuleBroken);
  expect(floor.all()).toEqual([{ table: 1, guests: 2, dishes: 0, cents: 0 }]);
  expect(slips).toEqual([]);
  expect(failures).toEqual(['PortionCount.onOrdered(DishOrdered) failed']);
  await hearken.send(new OrderDishes(1, ['soup', 'trout']));
  expect(slips).toEqual(['table 1: soup', 'table 1: trout', 'no more trout']);
});

test('a bill is paid once, however often the slip comes', async () => {
  const { hearken, floor } = await openTonight();
  await hearken.send(new SeatGuests(1, 2));
  await hearken.send(new OrderDishes(1, ['soup', 'soup']));
  const settle = () => hearken.send(new SettleBill(1), { id: 'A7' });
  expect(await Promise.all([settle(), settle()])).toEqual([1200, 1200]);
  expect(floor.all()).toEqual([]);
  await hearken.send(new SeatGuests(1, 1));
});

test.each([
  ['more guests than seats', new SeatGuests(1, 3), 'table 1 has 2 seats'],
  ['a table for nobody', new SeatGuests(1, 0), 'nobody wants to sit down'],
  ['a table that is not there', new SeatGuests(9, 1), 'there is no table 9'],
  ['an order where nobody sits', new OrderDishes(1, ['soup']), 'nobody sits at table 1'],
])('refuses %s', async (_what, command, message) => {
  const { hearken, journal } = await openTonight();
  await expect(hearken.send(command)).rejects.toThrow(message);
  expect(journal.entries).toEqual([]);
});

describe('every event', () => {
  test('goes back to its command, through the event that caused it', async () => {
    const { hearken, journal } = await openTonight();
    const command = new SeatGuests(1, 2);
    const context = { correlationId: 'evening-1', userId: 'Hana' };
    await hearken.runInContext(context, () => hearken.send(command));
    const [occupied, opened] = journal.entries;
    expect(occupied).toMatchObject({
      event: 'TableOccupied',
      ...context,
      causationId: contextOf(command).messageId,
    });
    expect(opened).toMatchObject({
      event: 'OrderOpened',
      ...context,
      causationId: occupied?.messageId,
    });
  });

  test('comes back from JSON as it was', () => {
    const codecs = eventCodecs(registry());
    for (const event of [new TableOccupied(1, 2), new DishOrdered(1, 'soup', 600)]) {
      const codec = codecs.get(event.constructor.name);
      const text = JSON.stringify(codec?.encode(event));
      expect(codec?.decode(JSON.parse(text))).toStrictEqual(event);
    }
    const unrestorable = registry().events.filter(({ codec }) => codec && 'unrestorable' in codec);
    expect(unrestorable).toEqual([]);
  });
});
