import { rule } from '../rule.js';
import { inHandler } from './in-handler.js';

/** What keeps a marked class from being a handler class. */
export const handlerClassRules = {
  'handler-class-abstract': rule<{ name: string }>({
    severity: 'info',
    why: 'An abstract class cannot be built, so it is no handler class itself. Its concrete subclasses inherit the marker and its methods, and are handler classes without one of their own.',
    wrong: '@DomainEventHandler\nexport abstract class StockKeeper {}',
    right: '@DomainEventHandler\nexport class StockKeeper {}',
    message: ({ name }) => `${name} is abstract and not registered; its concrete subclasses are`,
    hint: () => 'nothing to do when that is meant; otherwise take `abstract` away',
  }),
  'handler-class-without-subclass': rule<{ name: string }>({
    severity: 'error',
    why: 'A marked abstract class stands for its concrete subclasses. This one has none in the project, so that its handler methods would never run.',
    wrong:
      '@DomainEventHandler\nexport abstract class StockKeeper {\n  onPlaced(event: OrderPlaced): void {}\n}',
    right:
      '@DomainEventHandler\nexport class StockKeeper {\n  onPlaced(event: OrderPlaced): void {}\n}',
    message: ({ name }) => `${name} is abstract, and no concrete class of the project extends it`,
    hint: () => 'take `abstract` away, write a concrete subclass, or take the marker away',
  }),
  'handler-class-anonymous': rule<{ marker: string }>({
    severity: 'error',
    why: 'A handler class is known by its name: in the registry, in log lines, and in `before` and `after`. A class without one cannot be told from the next.',
    wrong: '@DomainEventHandler\nexport default class {}',
    right: '@DomainEventHandler\nexport class StockKeeper {}',
    message: ({ marker }) => `a class marked with ${marker} has no name`,
    hint: () => 'name the class and export it',
  }),
  'handler-class-not-exported': rule<{ name: string }>({
    severity: 'error',
    why: 'The generated registry imports every handler class. One that its file does not export cannot be imported, and its handlers would never run.',
    wrong: '@DomainEventHandler\nclass StockKeeper {}',
    right: '@DomainEventHandler\nexport class StockKeeper {}',
    message: ({ name }) => `${name} is not exported, so the registry cannot import it`,
    hint: ({ name }) => `write \`export class ${name}\``,
  }),
  'handler-class-generic': rule<{ name: string }>({
    severity: 'error',
    why: 'The container builds a handler class from its name alone: nobody is there to choose its type arguments, and its events cannot be known.',
    wrong:
      '@DomainEventHandler\nexport class Recorder<E extends DomainEvent> {\n  on(event: E): void {}\n}',
    right:
      '@DomainEventHandler\nexport class PlacedRecorder {\n  on(event: OrderPlaced): void {}\n}',
    message: ({ name }) => `${name} is generic, and nobody can choose its type arguments`,
    hint: ({ name }) =>
      `make ${name} abstract and extend it once for each set of type arguments, or name the events`,
  }),
  'handler-class-not-constructible': rule<{ name: string; visibility: string }>({
    severity: 'error',
    why: 'The container calls the constructor of a handler class, and the generated registry is checked against it. Both need it to be public.',
    wrong: '@DomainEventHandler\nexport class StockKeeper {\n  private constructor() {}\n}',
    right: '@DomainEventHandler\nexport class StockKeeper {\n  constructor() {}\n}',
    message: ({ name, visibility }) =>
      `the constructor of ${name} is ${visibility}, so the container cannot build it`,
    hint: () => 'make the constructor public',
  }),
  'handler-base-unresolved': rule<{ name: string; base: string }>({
    severity: 'error',
    why: 'Handler methods are inherited. Where the base class cannot be found, nobody can tell which ones are missing, and their events would be dropped in silence.',
    wrong:
      "import { StockBase } from './not-there.js';\n\n@DomainEventHandler\nexport class StockKeeper extends StockBase {}",
    right:
      "import { StockBase } from './stock-base.js';\n\n@DomainEventHandler\nexport class StockKeeper extends StockBase {}",
    message: ({ name, base }) =>
      `${name} extends ${base}, which cannot be resolved: inherited handlers are unknown`,
    hint: () =>
      'mend the import, install or build the package it comes from; set the rule to `warning` if the base has no handlers',
  }),
  'handler-options-unreadable': rule<{ subject: string; text: string }>({
    severity: 'error',
    why: 'Delivery, order and timeouts are decided when the registry is generated. An option has to be written out where the marker stands, as a literal or as a class, for the build to read it.',
    wrong: '@DomainEventHandler({ order: Number(process.env.ORDER) })\nexport class StockKeeper {}',
    right: '@DomainEventHandler({ order: 10 })\nexport class StockKeeper {}',
    message: ({ subject, text }) =>
      `\`${text}\`, an option of ${subject}, cannot be read at build time`,
    hint: () =>
      "write it out: `delivery: 'afterCommit'`, `order: 10`, `before: ['Class.method']`, `after: [Class]`, `timeout: 500`",
  }),
  'handler-timeout-invalid': rule<{ subject: string; timeout: number }>({
    severity: 'error',
    why: 'A timeout is how many milliseconds an asynchronous handler may take. With 0 or less, none is ever in time.',
    wrong:
      '@DomainEventHandler({ timeout: 0 })\nexport class StockKeeper {\n  async onPlaced(event: OrderPlaced): Promise<void> {}\n}',
    right:
      '@DomainEventHandler({ timeout: 500 })\nexport class StockKeeper {\n  async onPlaced(event: OrderPlaced): Promise<void> {}\n}',
    message: ({ subject, timeout }) => `the timeout of ${subject} is ${timeout} milliseconds`,
    hint: () => 'give a number above 0, or leave it out',
  }),
  'handler-timeout-without-effect': rule<{ subject: string }>({
    severity: 'warning',
    why: 'Nobody waits for a synchronous handler: it has ended before anything can be late, and nothing can stop it while it runs. A timeout holds for handlers that return a promise.',
    wrong: inHandler('@HandlerMethod({ timeout: 500 })\n  onPlaced(event: OrderPlaced): void {}'),
    right: inHandler(
      '@HandlerMethod({ timeout: 500 })\n  async onPlaced(event: OrderPlaced): Promise<void> {}',
    ),
    message: ({ subject }) => `${subject} has a timeout, and is synchronous`,
    hint: () => 'take the timeout away, or return a promise',
  }),
  'handler-class-empty': rule<{ name: string }>({
    severity: 'warning',
    why: 'A marked class in which no method takes a domain event handles nothing, and is left out of the registry. Often an event has lost its base class, or a parameter its type.',
    wrong: '@DomainEventHandler\nexport class StockKeeper {\n  onPlaced(): void {}\n}',
    right:
      '@DomainEventHandler\nexport class StockKeeper {\n  onPlaced(event: OrderPlaced): void {}\n}',
    message: ({ name }) =>
      `${name} is marked as a handler class, but no method of it takes an event`,
    hint: () => 'give a public method an event as its first parameter, or take the marker away',
  }),
  'handler-name-collision': rule<{ name: string }>({
    severity: 'warning',
    why: 'Two handler classes of one name are told apart by their file: in log lines, reports, `before` and `after`. Moving such a file changes its name.',
    wrong:
      '// src/billing/notifier.ts and src/shipping/notifier.ts\n@DomainEventHandler\nexport class Notifier {}',
    right:
      '// src/billing/billing-notifier.ts\n@DomainEventHandler\nexport class BillingNotifier {}\n\n// src/shipping/shipping-notifier.ts\n@DomainEventHandler\nexport class ShippingNotifier {}',
    message: ({ name }) => `more than one handler class is called ${name}`,
    hint: () => 'rename all but one of them; until then each is named by its file',
  }),
};
