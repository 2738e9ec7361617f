import { type DomainEvent, DomainEventHandler, type EventContext } from 'hearken';
import type { Journal } from './journal.js';

/** Writes down every event that was committed, with its correlation. */
@DomainEventHandler({ delivery: 'afterCommit', order: -1 })
export class JournalKeeper {
  constructor(private readonly journal: Journal) {}

  keep(event: DomainEvent, context: EventContext): void {
    const { messageId, correlationId, causationId, userId } = context;
    const { name } = event.constructor;
    this.journal.entries.push({ event: name, messageId, correlationId, causationId, userId });
  }
}
