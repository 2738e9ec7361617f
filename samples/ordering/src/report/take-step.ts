import type { Browser } from './browser.js';
import type { DiaryCustomer, OrderStep, Step } from './diary.js';

/** Does what a step of the diary says, like somebody in front of a screen. */
export async function takeStep(
  step: Step,
  browser: Browser,
  customers: readonly DiaryCustomer[],
): Promise<void> {
  switch (step.step) {
    case 'order':
      return order(step, browser, customers);
    case 'pack':
      await browser.ask({ method: 'POST', path: `/parcels/${step.order}/packing` });
      return;
    case 'deliver':
      await browser.ask({ method: 'POST', path: `/parcels/${step.order}/delivery` });
      return;
    case 'cancel': {
      const { reason } = step;
      await browser.ask({
        method: 'POST',
        path: `/orders/${step.order}/cancellation`,
        body: { reason },
      });
      return;
    }
    case 'price': {
      const { price } = step;
      await browser.ask({
        method: 'PUT',
        path: `/products/${step.product}/price`,
        body: { price },
      });
    }
  }
}

async function order(
  { customer: id, lines, clicks = 1 }: OrderStep,
  browser: Browser,
  customers: readonly DiaryCustomer[],
): Promise<void> {
  const customer = customers.find((known) => known.id === id);
  if (!customer) throw new TypeError(`no customer ${id}`);
  const { name, card } = customer;
  const start = {
    method: 'POST',
    path: '/orders',
    body: { customer: { id, name }, card },
  } as const;
  const { body: answer } = await browser.ask(start);
  for (let click = 2; click <= clicks; click++) await browser.ask(start, 1);
  if (answer.orderId === undefined) return;

  const path = `/orders/${answer.orderId}`;
  for (const [productId, quantity] of Object.entries(lines)) {
    const line = { productId, quantity };
    await browser.ask({ method: 'POST', path: `${path}/lines`, body: line });
  }
  await browser.ask({ method: 'POST', path: `${path}/submission` });
}
