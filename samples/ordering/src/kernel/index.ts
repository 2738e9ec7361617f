export type { HandlesDomainEvents } from './handles-domain-events.js';
export { Money } from './money.js';
export { port } from './port.js';
export { RaisedEvents } from './raised-events.js';
export { RuleBroken } from './rule-broken.js';
