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
  'event-not-handled': rule<{ event: string }>({
    severity: 'info',
    why: 'No handler of the project asks for the event, neither by its own class nor by one of its bases. That is no mistake in itself, for to dispatch it succeeds and does nothing; but often a handler is missing, or is not found. Where it is meant to be so, say it at the event with `// hearken-ignore event-not-handled: <reason>`. A project without any handler is not told: its events are handled elsewhere. In a workspace, where one package handles the events of another, make it `off` or, where nobody else does, a `warning`.',
    wrong: 'export class OrderPlaced extends DomainEvent {}',
    right:
      '// hearken-ignore event-not-handled: the warehouse takes it from the outbox\nexport class OrderPlaced extends DomainEvent {}',
    message: ({ event }) => `${event} is handled by nobody`,
    hint: ({ event }) =>
      `write a handler method that takes ${event}, or ignore this at the event with the reason`,
  }),
  'event-not-raised': rule<{ event: string }>({
    severity: 'info',
    why: 'No file of the project but tests constructs the event, nor passes its class to something that might; to ask for its name or to compare it is neither. Its handlers never run. A project that raises none of its events is not told: they are raised elsewhere. Nor is a class that is exported as the default, for who imports it gives it a name of his own.',
    wrong: 'export class OrderPlaced extends DomainEvent {}',
    right:
      'export class OrderPlaced extends DomainEvent {}\n\nexport class Order extends AggregateRoot {\n  place(): void {\n    this.raise(new OrderPlaced());\n  }\n}',
    message: ({ event }) => `${event} is raised by nobody`,
    hint: ({ event }) =>
      `raise it where it happens, take ${event} away, or make it abstract if it is a base of others`,
  }),
  'event-mutable-field': rule<{ event: string; fields: readonly string[] }>({
    severity: 'warning',
    why: 'An event tells of what has happened, and all its handlers are given the same object: one that assigns to a field changes the past for those after it.',
    wrong:
      'export class OrderPlaced extends DomainEvent {\n  constructor(public id: string) {\n    super();\n  }\n}',
    right:
      'export class OrderPlaced extends DomainEvent {\n  constructor(readonly id: string) {\n    super();\n  }\n}',
    message: ({ event, fields }) => `${event} lets anybody assign to ${fields.join(', ')}`,
    hint: ({ fields }) => `declare ${fields.length > 1 ? 'them' : fields.join()} \`readonly\``,
  }),
  'event-not-restorable': rule<{ event: string; reason: string }>({
    severity: 'warning',
    why: 'An event that is stored comes back from JSON as an instance of its class, field by field. Of this one the build cannot promise that: a field is of a type of which nothing is known, or that means nothing outside its process. A field that is `any`, `unknown` or `object` may hold plain JSON and nothing else.',
    wrong:
      'export class OrderPlaced extends DomainEvent {\n  constructor(readonly undo: () => void) {\n    super();\n  }\n}',
    right:
      'export class OrderPlaced extends DomainEvent {\n  constructor(readonly orderId: string) {\n    super();\n  }\n}',
    message: ({ event, reason }) => `${event} cannot be restored from JSON: ${reason}`,
    hint: () => 'carry values that JSON knows, dates, collections and exported value classes',
  }),
  'event-history-unreadable': rule<{ event: string; member: string }>({
    severity: 'error',
    why: 'Rows that were stored under a former name or version are read by what `formerly` and `upcasters` of the event say. The build must be able to read them too: `formerly` as a list of string literals, `upcasters` as an object with a number for each key, both public and `static`. Of a class in a package it reads the types, which takes `as const` beside the list.',
    wrong:
      'export class OrderPlaced extends DomainEvent {\n  static readonly formerly = oldNames;\n}',
    right:
      "export class OrderPlaced extends DomainEvent {\n  static readonly formerly = ['OrderCreated'];\n}",
    message: ({ event, member }) => `\`${member}\` of ${event} cannot be read at build time`,
    hint: ({ member }) =>
      member === 'formerly'
        ? "write it as a public list of literals: `static readonly formerly = ['OldName']`"
        : 'write it as a public object with a number for each key: `static readonly upcasters = { 1: (old) => … }`',
  }),
  'event-upcaster-missing': rule<{ event: string; version: number }>({
    severity: 'error',
    why: 'Upcasters take a row from each version to the next, one after the other. Where one is missing rows of that version, and of those before, cannot be read.',
    wrong:
      'export class OrderPlaced extends DomainEvent {\n  static readonly upcasters = { 1: addCurrency, 3: splitName };\n}',
    right:
      'export class OrderPlaced extends DomainEvent {\n  static readonly upcasters = { 1: addCurrency, 2: splitName };\n}',
    message: ({ event, version }) => `${event} has no upcaster from version ${version}`,
    hint: ({ version }) => `add it under ${version}, or number those after it anew`,
  }),
  'event-former-name-taken': rule<{ event: string; name: string }>({
    severity: 'error',
    why: 'A row names its event. Where two events go by one name, or went by it, nobody can tell whose row it is.',
    wrong:
      "export class OrderPlaced extends DomainEvent {\n  static readonly formerly = ['OrderPaid'];\n}\n\nexport class OrderPaid extends DomainEvent {}",
    right:
      "export class OrderPlaced extends DomainEvent {\n  static readonly formerly = ['OrderCreated'];\n}\n\nexport class OrderPaid extends DomainEvent {}",
    message: ({ event, name }) => `${event} was formerly ${name}, and so is or was another event`,
    hint: ({ name }) => `leave ${name} to the one whose rows have that name`,
  }),
  'event-name-not-past-tense': rule<{ event: string }>({
    severity: 'warning',
    optIn: true,
    why: "A domain event is named for what has happened: `OrderPlaced`, not `PlaceOrder`, which is a command. A name passes when one of its words ends in -ed or is a common irregular form (`Paid`, `Sent`, `Withdrawn`). It is off until the config says otherwise: `rules: { 'event-name-not-past-tense': 'warning' }`.",
    wrong: 'export class PlaceOrder extends DomainEvent {}',
    right: 'export class OrderPlaced extends DomainEvent {}',
    message: ({ event }) => `${event} is not named in the past tense`,
    hint: () => 'say what has happened, in the words of those who work with it',
  }),
};
