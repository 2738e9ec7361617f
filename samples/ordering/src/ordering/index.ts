export * from './commands/index.js';
export * from './order-events.js';
export { OrderNumbers } from './order-numbers.js';
export { Orders } from './orders.js';
