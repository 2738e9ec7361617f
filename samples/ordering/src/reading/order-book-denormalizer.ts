import type {
  OrderCancelled,
  OrderConfirmed,
  OrderDelivered,
  OrderLineAdded,
  OrderPaid,
  OrderShipped,
  OrderStarted,
  OrderSubmitted,
} from '@shop/ordering';
import { DomainEventHandler } from 'hearken';
import type { OrderBook } from './order-book.js';

/** Keeps the order book in step with the orders. */
@DomainEventHandler
export class OrderBookDenormalizer {
  constructor(private readonly book: OrderBook) {}

  onStarted({ orderId, customer }: OrderStarted): void {
    this.book.open(orderId, customer.name);
  }

  onLineAdded({ orderId, line }: OrderLineAdded): void {
    this.book.change(orderId, ({ pieces, total }) => ({
      pieces: pieces + line.quantity,
      total: total.plus(line.price.times(line.quantity)),
    }));
  }

  onSubmitted({ orderId }: OrderSubmitted): void {
    this.#setStatus(orderId, 'submitted');
  }

  onConfirmed({ orderId }: OrderConfirmed): void {
    this.#setStatus(orderId, 'waiting for payment');
  }

  onPaid({ orderId }: OrderPaid): void {
    this.#setStatus(orderId, 'paid');
  }

  onShipped({ orderId, trackingNumber }: OrderShipped): void {
    this.#setStatus(orderId, `shipped, ${trackingNumber}`);
  }

  onDelivered({ orderId }: OrderDelivered): void {
    this.#setStatus(orderId, 'delivered');
  }

  onCancelled({ orderId, reason }: OrderCancelled): void {
    this.#setStatus(orderId, `cancelled, ${reason}`);
  }

  #setStatus(orderId: string, status: string): void {
    this.book.change(orderId, () => ({ status }));
  }
}
