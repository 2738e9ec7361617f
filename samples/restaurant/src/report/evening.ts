import { readFileSync } from 'node:fs';
import { OrderDishes, SettleBill } from '../orders/waiter.js';
import { SeatGuests } from '../tables/host.js';

/** Something that somebody asked for, and when. */
export type Moment = { readonly at: string; readonly who: string; readonly table: number } & (
  | { readonly do: 'seat'; readonly guests: number }
  | { readonly do: 'order'; readonly dishes: readonly string[] }
  | { readonly do: 'settle'; readonly slip: string }
);

export function readEvening(file: URL): readonly Moment[] {
  return JSON.parse(readFileSync(file, 'utf8')) as readonly Moment[];
}

/** The command of a moment, and its id where it must not be done twice. */
export function commandOf(moment: Moment) {
  switch (moment.do) {
    case 'seat':
      return { command: new SeatGuests(moment.table, moment.guests) };
    case 'order':
      return { command: new OrderDishes(moment.table, moment.dishes) };
    case 'settle':
      return { command: new SettleBill(moment.table), id: moment.slip };
  }
}
