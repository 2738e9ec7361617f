import type { OrderLineState } from './order-line.js';

export type OrderStatus =
  'started' | 'submitted' | 'confirmed' | 'paid' | 'shipped' | 'delivered' | 'cancelled';

/** What is kept of an order. */
export interface OrderState {
  readonly id: string;
  readonly buyerId: string;
  readonly status: OrderStatus;
  /** In percent. */
  readonly discount: number;
  readonly card: string;
  readonly lines: readonly OrderLineState[];
}
