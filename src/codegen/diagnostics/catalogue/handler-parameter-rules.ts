import { rule } from '../rule.js';
import { inHandler } from './in-handler.js';

type Parameter = { readonly method: string; readonly parameter: string };

const right = inHandler('onPlaced(event: OrderPlaced): void {}');

/** Why the parameters of a method keep it from being a handler. */
export const handlerParameterRules = {
  'handler-without-event': rule<{ method: string }>({
    severity: 'warning',
    why: 'A method that says it is a handler has to say of which event: by the type of its first parameter.',
    wrong: inHandler('@HandlerMethod({ order: 1 })', 'onPlaced(): void {}'),
    right: inHandler('@HandlerMethod({ order: 1 })', 'onPlaced(event: OrderPlaced): void {}'),
    message: ({ method }) => `${method} is marked as a handler method but takes no event`,
    hint: () => 'give it an event as its first parameter, or take its marker away',
  }),
  'handler-event-not-first': rule<Parameter>({
    severity: 'warning',
    why: 'The event is the first parameter of a handler, and the event context, if it is wanted, the second.',
    wrong: inHandler('onPlaced(context: EventContext, event: OrderPlaced): void {}'),
    right: inHandler('onPlaced(event: OrderPlaced, context: EventContext): void {}'),
    message: ({ method, parameter }) =>
      `${method} takes an event, but \`${parameter}\` is not its first parameter: no handler`,
    hint: () => 'put the event first',
  }),
  'handler-event-unresolved': rule<Parameter & { text: string }>({
    severity: 'warning',
    why: 'The type of the first parameter cannot be found, so nobody can tell whether it is an event. A missing import or a package that is not built are the usual causes.',
    wrong: inHandler('onPlaced(event: OrderPlacde): void {}'),
    right,
    message: ({ method, text }) =>
      `the type \`${text}\` of ${method} cannot be resolved: no handler, though it may be meant as one`,
    hint: () => 'mend the name or its import, or install or build the package it comes from',
  }),
  'handler-event-any': rule<Parameter>({
    severity: 'warning',
    why: 'A parameter of type `any` may be an event or not; the build does not guess. Without a type annotation a parameter is `any`, too.',
    wrong: inHandler('onPlaced(event: any): void {}'),
    right,
    message: ({ method, parameter }) =>
      `\`${parameter}\` of ${method} is \`any\`: no handler, though it may be meant as one`,
    hint: () => 'name the event; to handle every event, name its base; otherwise make it private',
  }),
  'handler-event-type-parameter': rule<Parameter & { text: string }>({
    severity: 'warning',
    why: 'A type parameter stands for any type that fits, and is gone at run time. A subscription has to name its events.',
    wrong: inHandler('on<E extends DomainEvent>(event: E): void {}'),
    right: inHandler('on(event: DomainEvent): void {}'),
    message: ({ method, text }) =>
      `the event of ${method} is the type parameter \`${text}\`: no handler`,
    hint: () => 'name the event, a union of events, or a base event that stands for its subclasses',
  }),
  'event-look-alike': rule<Parameter & { text: string }>({
    severity: 'warning',
    why: 'An event is known by its base class, not by its shape. A class that merely has the same fields is never dispatched to a handler.',
    wrong: `export class OrderPlaced {\n  constructor(readonly orderId: string) {}\n}\n\n${right}`,
    right: `export class OrderPlaced extends DomainEvent {\n  constructor(readonly orderId: string) {\n    super();\n  }\n}\n\n${right}`,
    message: ({ method, text }) =>
      `${text} looks like an event but does not extend an event base: ${method} is no handler`,
    hint: ({ text }) =>
      `let ${text} extend DomainEvent, or name its base in \`events.bases\` of the config`,
  }),
  'handler-event-derived': rule<Parameter & { text: string }>({
    severity: 'warning',
    why: 'An event is known by its class. A type that is made of one, such as `Readonly<OrderPlaced>` or `OrderPlaced[]`, is another type, and no class stands behind it.',
    wrong: inHandler('onPlaced(event: Readonly<OrderPlaced>): void {}'),
    right,
    message: ({ method, text }) =>
      `\`${text}\` is made of an event and is none: ${method} is no handler`,
    hint: () => 'name the event itself, or make the method private',
  }),
  'handler-event-mixed': rule<Parameter & { text: string }>({
    severity: 'warning',
    why: 'A dispatch passes events and nothing else. A parameter that also takes something else belongs to a method that others call.',
    wrong: inHandler('onPlaced(event: OrderPlaced | string): void {}'),
    right,
    message: ({ method, parameter, text }) =>
      `\`${parameter}\` of ${method} may also be \`${text}\`, which is no event: no handler`,
    hint: () => 'take only events, or make the method private',
  }),
  'handler-parameter-optional': rule<Parameter>({
    severity: 'warning',
    why: 'A dispatch always passes an event. A method that can do without belongs to others who call it.',
    wrong: inHandler('onPlaced(event?: OrderPlaced): void {}'),
    right,
    message: ({ method, parameter }) => `\`${parameter}\` of ${method} is optional: no handler`,
    hint: () => 'take the `?` or the default value away',
  }),
  'handler-parameter-rest': rule<Parameter>({
    severity: 'warning',
    why: 'A handler takes one event at a time, and is called once for each.',
    wrong: inHandler('onPlaced(...events: OrderPlaced[]): void {}'),
    right,
    message: ({ method, parameter }) =>
      `\`${parameter}\` of ${method} is a rest parameter: no handler`,
    hint: () => 'take one event',
  }),
  'handler-second-parameter': rule<Parameter & { text: string }>({
    severity: 'warning',
    why: 'A dispatch passes the event and, where the method asks for it, the event context. Nothing else can be given to a second parameter.',
    wrong: inHandler('onPlaced(event: OrderPlaced, stock: Stock): void {}'),
    right: inHandler('onPlaced(event: OrderPlaced, context: EventContext): void {}'),
    message: ({ method, parameter, text }) =>
      `the second parameter of ${method}, \`${parameter}: ${text}\`, is no EventContext: no handler`,
    hint: () =>
      'take dependencies in the constructor; for two events write two methods, or one with a union',
  }),
  'handler-extra-parameter': rule<Parameter>({
    severity: 'warning',
    why: 'A dispatch passes the event and the event context, and never more than that.',
    wrong: inHandler('onPlaced(event: OrderPlaced, context: EventContext, stock: Stock): void {}'),
    right: inHandler('onPlaced(event: OrderPlaced, context: EventContext): void {}'),
    message: ({ method, parameter }) =>
      `${method} has a third parameter, \`${parameter}\`, which nobody passes: no handler`,
    hint: () => 'take dependencies in the constructor',
  }),
  'handler-event-generic': rule<Parameter & { text: string }>({
    severity: 'warning',
    why: 'Type arguments are gone at run time: a handler of `Created<Order>` is called for every `Created`, whatever was created.',
    wrong: inHandler('onCreated(event: Created<Order>): void {}'),
    right: inHandler('onCreated(event: OrderCreated): void {}'),
    message: ({ method, text }) =>
      `${method} is called with every instance of the class, not only with \`${text}\``,
    hint: () =>
      'write a subclass (`class OrderCreated extends Created<Order>`), or take `unknown` as the argument',
  }),
};
