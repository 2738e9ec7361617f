export { Buyer, type Card } from './buyer.js';
export * from './buyer-events.js';
export { BuyerVerification } from './buyer-verification.js';
export { Buyers } from './buyers.js';
export { Welcome } from './welcome.js';
