export * from './allocation-events.js';
export { Allocations } from './allocations.js';
export { Assortment, type ProductLine } from './assortment.js';
export * from './product-events.js';
export { Products } from './products.js';
