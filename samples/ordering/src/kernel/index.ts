export { CommandSender } from './command-sender.js';
export type { HandlesDomainEvents } from './handles-domain-events.js';
export { Money } from './money.js';
export { NotFound } from './not-found.js';
export { port } from './port.js';
export { RuleBroken } from './rule-broken.js';
