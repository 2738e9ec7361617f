export type { HandlesDomainEvents } from './handles-domain-events.js';
export { Money } from './money.js';
export { RaisedEvents } from './raised-events.js';
export { RuleBroken } from './rule-broken.js';
