export { AuditTrail } from './audit-trail.js';
