export { Checkout } from './checkout.js';
export * from './order-events.js';
export { Orders } from './orders.js';
