import type { Shop } from '../shop.js';
import type { Diary, OrderStep, Step } from './diary.js';

export interface Scene {
  readonly shop: Shop;
  readonly diary: Diary;
}

export async function takeStep(step: Step, { shop, diary }: Scene): Promise<void> {
  switch (step.step) {
    case 'order':
      return order(step, { shop, diary });
    case 'pack':
      return shop.run(({ dispatchDesk }) => dispatchDesk.pack(step.order));
    case 'deliver':
      return shop.run(({ dispatchDesk }) => dispatchDesk.reportDelivery(step.order));
    case 'cancel':
      return shop.run(({ checkout }) => checkout.cancel(step.order, step.reason));
    case 'price':
      return shop.run(({ assortment }) => assortment.changePrice(step.product, step.price));
  }
}

/** Several commands, one after the other, like the clicks of the customer. */
async function order(step: OrderStep, { shop, diary }: Scene): Promise<void> {
  const { order: id, lines } = step;
  const customer = diary.customers.find((known) => known.id === step.customer);
  if (!customer) throw new TypeError(`no customer ${step.customer}`);
  const { card } = customer;
  await shop.run(({ checkout }) => checkout.start({ id, customer, card, month: diary.month }));
  for (const [product, quantity] of Object.entries(lines)) {
    await shop.run(({ checkout }) => checkout.addLine(id, product, quantity));
  }
  await shop.run(({ checkout }) => checkout.submit(id));
}
