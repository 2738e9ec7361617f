export * from './allocation-events.js';
export { Allocations } from './allocations.js';
export { ChangePrice } from './change-price.js';
export { ListProduct, type Listing } from './list-product.js';
export * from './product-events.js';
export { Products } from './products.js';
