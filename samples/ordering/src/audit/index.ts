export { AuditTrail } from './audit-trail.js';
export { CommandAudit } from './command-audit.js';
