import { rule } from '../rule.js';
import { inHandler } from './in-handler.js';

type Method = { readonly method: string };

const right = inHandler('onPlaced(event: OrderPlaced): void {}');

/** Why a method of a handler class that has to do with an event is no handler all the same. */
export const handlerMethodRules = {
  'handler-not-public': rule<Method & { visibility: string }>({
    severity: 'info',
    why: 'Only public methods are handlers. A private or protected method that takes an event is a step of another handler, most of the time.',
    wrong: inHandler('private onPlaced(event: OrderPlaced): void {}'),
    right,
    message: ({ method, visibility }) =>
      `${method} takes an event but is ${visibility}: no handler`,
    hint: () => 'nothing to do when it is a step of another method; otherwise make it public',
  }),
  'handler-static': rule<Method>({
    severity: 'warning',
    why: 'Handlers are methods of an instance, which the container builds with its dependencies. A static method has none.',
    wrong: inHandler('static onPlaced(event: OrderPlaced): void {}'),
    right,
    message: ({ method }) => `${method} takes an event but is static: no handler`,
    hint: () => 'take `static` away, or move the function out of the class',
  }),
  'handler-is-property': rule<Method>({
    severity: 'warning',
    why: 'A function kept in a property can be replaced at any time, and is not inherited or overridden as a method is. Only methods are handlers.',
    wrong: inHandler('onPlaced = (event: OrderPlaced): void => {};'),
    right,
    message: ({ method }) => `${method} is a property that holds a function: no handler`,
    hint: () => 'write it as a method; it is always called on its instance, so `this` is safe',
  }),
  'handler-is-accessor': rule<Method & { accessor: string }>({
    severity: 'warning',
    why: 'An accessor is read or assigned, never called with an event. Only methods are handlers.',
    wrong: inHandler('set placed(event: OrderPlaced) {}'),
    right,
    message: ({ method, accessor }) => `${method} is a ${accessor}: no handler`,
    hint: () => 'write it as a method',
  }),
  'handler-abstract': rule<Method>({
    severity: 'warning',
    why: 'An abstract method has no body to run. It becomes a handler where a concrete subclass implements it.',
    wrong: inHandler('abstract onPlaced(event: OrderPlaced): void;'),
    right,
    message: ({ method }) => `${method} takes an event but is abstract: no handler`,
    hint: () => 'give it a body, here or in a concrete subclass',
  }),
  'handler-optional': rule<Method>({
    severity: 'warning',
    why: 'A method with a `?` may be missing, and a call of what may be missing does not compile. A handler is always there.',
    wrong: inHandler('onPlaced?(event: OrderPlaced): void {}'),
    right,
    message: ({ method }) => `${method} takes an event but is optional: no handler`,
    hint: () => 'take the `?` away, and give the method a body',
  }),
  'handler-name-computed': rule<Method>({
    severity: 'warning',
    why: 'The registry calls a handler by its name, and names it in log lines and in `before` and `after`. That takes a name that is an identifier.',
    wrong: inHandler("['on-placed'](event: OrderPlaced): void {}"),
    right,
    message: ({ method }) => `${method} takes an event, but its name is no identifier: no handler`,
    hint: () => 'give the method a plain name',
  }),
  'handler-generator': rule<Method>({
    severity: 'warning',
    why: 'A generator does nothing until somebody iterates over it, and a dispatch does not.',
    wrong: inHandler('*onPlaced(event: OrderPlaced): Generator<void> {}'),
    right,
    message: ({ method }) => `${method} takes an event but is a generator: no handler`,
    hint: () => 'take the `*` away and return `void` or `Promise<void>`',
  }),
  'handler-overloaded': rule<Method>({
    severity: 'warning',
    why: 'An overloaded method has several parameter lists, and nobody can tell which one is the subscription.',
    wrong: inHandler(
      'on(event: OrderPlaced): void;',
      'on(event: OrderShipped): void;',
      'on(event: OrderPlaced | OrderShipped): void {}',
    ),
    right: inHandler('on(event: OrderPlaced | OrderShipped): void {}'),
    message: ({ method }) => `${method} takes an event but is overloaded: no handler`,
    hint: () => 'declare it once, with a union of the events, or as one method an event',
  }),
  'handler-return-unresolved': rule<Method & { text: string }>({
    severity: 'warning',
    why: 'The return type says whether a handler is synchronous or awaited. This one cannot be found.',
    wrong: inHandler('onPlaced(event: OrderPlaced): Outcom {}'),
    right,
    message: ({ method, text }) =>
      `the return type \`${text}\` of ${method} cannot be resolved: no handler`,
    hint: () => 'declare `void` or `Promise<void>`',
  }),
  'handler-returns-value': rule<Method & { text: string }>({
    severity: 'warning',
    why: 'Nobody receives what a handler returns. A method that returns something is a query or a calculation for others to call.',
    wrong: inHandler('onPlaced(event: OrderPlaced): number { return 1; }'),
    right,
    message: ({ method, text }) => `${method} takes an event but returns \`${text}\`: no handler`,
    hint: () => 'return `void` or `Promise<void>`; a calculation for others is better private',
  }),
  'handler-former-name-taken': rule<Method & { name: string }>({
    severity: 'error',
    why: 'A stored delivery names its durable handler. Where two handlers go by one name, or went by it, nobody can tell whose delivery it is. The former names of a method count under each name of its class, those of a class for each of its durable methods; one with a dot (`Mails.confirm`) is meant as it stands.',
    wrong: durably(
      "@HandlerMethod({ formerly: 'remind' })",
      'async confirm(event: OrderPlaced): Promise<void> {}',
      'async remind(event: OrderShipped): Promise<void> {}',
    ),
    right: durably(
      "@HandlerMethod({ formerly: 'acknowledge' })",
      'async confirm(event: OrderPlaced): Promise<void> {}',
      'async remind(event: OrderShipped): Promise<void> {}',
    ),
    message: ({ method, name }) =>
      `${method} was formerly ${name}, and so is or was another durable handler`,
    hint: ({ name }) => `leave ${name} to the one whose deliveries have that name`,
  }),
  'handler-former-name-idle': rule<Method>({
    severity: 'warning',
    why: 'Only deliveries from the outbox name their handler. What a handler that is not durable was called nobody asks.',
    wrong: inHandler(
      "@HandlerMethod({ formerly: 'confirm' })",
      'onPlaced(event: OrderPlaced): void {}',
    ),
    right,
    message: ({ method }) => `${method} says what it was called, but is not durable`,
    hint: () => "take `formerly` away, or make it durable again: `delivery: 'durable'`",
  }),
};

function durably(...lines: readonly string[]): string {
  return inHandler(...lines).replace(
    '@DomainEventHandler',
    "@DomainEventHandler({ delivery: 'durable' })",
  );
}
