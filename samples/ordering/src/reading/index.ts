export { BestSellers } from './best-sellers.js';
export { BestSellersDenormalizer } from './best-sellers-denormalizer.js';
export { OrderBook, type OrderRow } from './order-book.js';
export { OrderBookDenormalizer } from './order-book-denormalizer.js';
