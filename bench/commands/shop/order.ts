import { AggregateRoot, Command, DomainEvent } from 'hearken';
import type { DocumentMapping } from 'hearken/sqlite';

export class LineChanged extends DomainEvent {
  constructor(
    readonly orderId: string,
    readonly product: string,
    readonly pieces: number,
  ) {
    super();
  }
}

/** Answers how many pieces the order has then. */
export class ChangeLine extends Command<number> {
  constructor(
    readonly orderId: string,
    readonly product: string,
    readonly quantity: number,
  ) {
    super();
  }
}

export interface OrderDocument {
  readonly id: string;
  readonly customer: string;
  readonly lines: Record<string, number>;
}

export class Order extends AggregateRoot<LineChanged> {
  constructor(
    readonly id: string,
    readonly customer: string,
    readonly lines: Record<string, number>,
  ) {
    super();
  }

  change(product: string, quantity: number): number {
    const pieces = changeLine(this.lines, product, quantity);
    this.raise(new LineChanged(this.id, product, pieces));
    return pieces;
  }
}

/** The rule, for orders of every kind. */
export function changeLine(
  lines: Record<string, number>,
  product: string,
  quantity: number,
): number {
  if (quantity <= 0) throw new RangeError('An order has no such quantity.');
  lines[product] = quantity;
  return Object.values(lines).reduce((sum, each) => sum + each, 0);
}

export const orderMapping: DocumentMapping<Order, OrderDocument> = {
  table: 'orders',
  idOf: ({ id }) => id,
  toJson: ({ id, customer, lines }) => ({ id, customer, lines }),
  fromJson: ({ id, customer, lines }) => new Order(id, customer, lines),
};
