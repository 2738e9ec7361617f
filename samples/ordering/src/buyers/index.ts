export type { Card } from './buyer.js';
export * from './buyer-events.js';
export { Buyers } from './buyers.js';
