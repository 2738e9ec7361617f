import { OrderLineCommand } from './order-line-command.js';

/** Puts pieces of a product into an order: at today's price, or at that of the line that is there already. */
export class AddOrderLine extends OrderLineCommand {}
