import { type DomainEvent, DomainEventHandler, type EventContext } from 'hearken';
import type { AuditTrail } from './audit-trail.js';

/** Handles the root of all events, and so sees every one, first of all. */
@DomainEventHandler({ order: -100 })
export default class AuditKeeper {
  constructor(private readonly trail: AuditTrail) {}

  onAnything(_event: DomainEvent, context: EventContext): void {
    this.trail.note('event', context.eventName, context);
  }
}
