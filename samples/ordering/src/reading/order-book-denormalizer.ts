import type { ShopDatabase } from '@shop/database';
import type {
  OrderCancelled,
  OrderConfirmed,
  OrderDelivered,
  OrderDiscounted,
  OrderLineAdded,
  OrderLineQuantityChanged,
  OrderPaid,
  OrderShipped,
  OrderStarted,
  OrderSubmitted,
} from '@shop/ordering';
import { DomainEventHandler } from 'hearken';

/** Keeps the order book in step with the orders, in their transactions. */
@DomainEventHandler
export class OrderBookDenormalizer {
  constructor(private readonly database: ShopDatabase) {}

  onStarted({ orderId, customer }: OrderStarted): void {
    const sql = `INSERT INTO order_book (order_id, customer_id, customer, status) VALUES (?, ?, ?, 'started')`;
    this.database.current.run(sql, orderId, customer.id, customer.name);
  }

  onLineAdded({ orderId, line }: OrderLineAdded): void {
    this.#add(orderId, line.quantity, line.price.cents);
  }

  onLineQuantityChanged({ orderId, line, formerQuantity }: OrderLineQuantityChanged): void {
    this.#add(orderId, line.quantity - formerQuantity, line.price.cents);
  }

  onDiscounted({ orderId, percent }: OrderDiscounted): void {
    const sql = 'UPDATE order_book SET discount = ? WHERE order_id = ?';
    this.database.current.run(sql, percent, orderId);
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

  #add(orderId: string, pieces: number, price: number): void {
    const sql =
      'UPDATE order_book SET pieces = pieces + ?, subtotal = subtotal + ? WHERE order_id = ?';
    this.database.current.run(sql, pieces, pieces * price, orderId);
  }

  #setStatus(orderId: string, status: string): void {
    const sql = 'UPDATE order_book SET status = ? WHERE order_id = ?';
    this.database.current.run(sql, status, orderId);
  }
}
