import type { Products } from '@shop/catalog';
import { CommandHandler } from 'hearken';
import type {
  AddOrderLine,
  ChangeOrderLine,
  StartedOrder,
  StartOrder,
  SubmitOrder,
} from './commands/index.js';
import { Order } from './order.js';
import type { OrderNumbers } from './order-numbers.js';
import type { Orders } from './orders.js';

/** What a customer does until the order is submitted. */
@CommandHandler
export class Checkout {
  constructor(
    private readonly orders: Orders,
    private readonly numbers: OrderNumbers,
    private readonly products: Products,
  ) {}

  start({ customer, card }: StartOrder): StartedOrder {
    const order = Order.start(this.numbers.next(), customer, card);
    this.orders.save(order);
    return { orderId: order.id };
  }

  addLine({ orderId, productId, quantity }: AddOrderLine): void {
    const { title, price } = this.products.get(productId);
    this.orders.change(orderId, (order) => order.addLine({ productId, title, price, quantity }));
  }

  changeLine({ orderId, productId, quantity }: ChangeOrderLine): void {
    this.orders.change(orderId, (order) => order.changeLine(productId, quantity));
  }

  submit({ orderId, seenVersion }: SubmitOrder): void {
    this.orders.change(orderId, (order) => {
      if (seenVersion !== null) order.expectVersion(seenVersion);
      order.submit();
    });
  }
}
