export { BestSellers } from './best-sellers.js';
export { OrderBook } from './order-book.js';
