import { OrderLineCommand } from './order-line-command.js';

/** Puts pieces of a product into an order, at today's price. */
export class AddOrderLine extends OrderLineCommand {}
