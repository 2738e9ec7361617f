export { Allocation, type Wanted } from './allocation.js';
export * from './allocation-events.js';
export { Allocations } from './allocations.js';
export { Assortment, type ProductLine } from './assortment.js';
export { Product } from './product.js';
export * from './product-events.js';
export { Products } from './products.js';
export { StockAllocation } from './stock-allocation.js';
export { StockReturn } from './stock-return.js';
