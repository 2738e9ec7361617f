import type { Behavior, HandlerCall, Next } from 'hearken';
import type { AuditTrail } from './audit-trail.js';

/** A behavior of the shop's own, inside the transaction: notes the commands as `AuditKeeper` does the events. */
export class CommandAudit implements Behavior {
  constructor(private readonly trail: AuditTrail) {}

  handle({ messageName, context }: HandlerCall, next: Next): unknown {
    this.trail.note('command', messageName, context);
    return next();
  }
}
