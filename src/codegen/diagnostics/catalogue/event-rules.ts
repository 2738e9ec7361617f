import { rule } from '../rule.js';

/** What is wrong with an event that a handler asks for. */
export const eventRules = {
  'event-not-exported': rule<{ event: string; method: string }>({
    severity: 'error',
    why: 'The generated registry imports the events that handlers take. One that its file does not export cannot be imported, and the handler would never run.',
    wrong: 'class OrderPlaced extends DomainEvent {}',
    right: 'export class OrderPlaced extends DomainEvent {}',
    message: ({ event, method }) => `${method} takes ${event}, which is not exported`,
    hint: ({ event }) => `export ${event} from its file`,
  }),
  'event-without-subclass': rule<{ event: string; method: string }>({
    severity: 'warning',
    why: 'A base event stands for its concrete subclasses, and a base interface for those with a discriminant of their own. Without any in the project the handler never runs.',
    wrong:
      'export abstract class OrderEvent extends DomainEvent {}\n\n@DomainEventHandler\nexport class Audit {\n  on(event: OrderEvent): void {}\n}',
    right:
      'export abstract class OrderEvent extends DomainEvent {}\n\nexport class OrderPlaced extends OrderEvent {}\n\n@DomainEventHandler\nexport class Audit {\n  on(event: OrderEvent): void {}\n}',
    message: ({ event, method }) =>
      `${method} never runs: no concrete event of the project derives from ${event}`,
    hint: ({ event }) => `let an event extend ${event}, or make ${event} concrete`,
  }),
  'event-name-collision': rule<{ name: string }>({
    severity: 'warning',
    why: 'Two events of one name are told apart by their file: in the registry, log lines and reports. Moving such a file changes its name.',
    wrong:
      '// src/billing/events.ts and src/shipping/events.ts\nexport class Cancelled extends DomainEvent {}',
    right:
      '// src/billing/events.ts\nexport class InvoiceCancelled extends DomainEvent {}\n\n// src/shipping/events.ts\nexport class ShipmentCancelled extends DomainEvent {}',
    message: ({ name }) => `more than one event is called ${name}`,
    hint: () => 'rename all but one of them; until then each is named by its file',
  }),
};
