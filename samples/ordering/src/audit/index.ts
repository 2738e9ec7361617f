export { default as AuditKeeper } from './audit-keeper.js';
export { AuditTrail } from './audit-trail.js';
