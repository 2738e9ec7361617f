import { OrderLineCommand } from './order-line-command.js';

/** As many of a product as the customer wants now. */
export class ChangeOrderLine extends OrderLineCommand {}
