export { Aggregates } from './aggregates.js';
export { ShopDatabase } from './shop-database.js';
