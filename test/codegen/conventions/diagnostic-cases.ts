import type { commandRules } from '../../../src/codegen/diagnostics/catalogue/command-rules.js';
import type { containerRules } from '../../../src/codegen/diagnostics/catalogue/container-rules.js';
import type { eventRules } from '../../../src/codegen/diagnostics/catalogue/event-rules.js';
import type { handlerClassRules } from '../../../src/codegen/diagnostics/catalogue/handler-class-rules.js';
import type { handlerMethodRules } from '../../../src/codegen/diagnostics/catalogue/handler-method-rules.js';
import type { handlerParameterRules } from '../../../src/codegen/diagnostics/catalogue/handler-parameter-rules.js';
import type { orderRules } from '../../../src/codegen/diagnostics/catalogue/order-rules.js';
import type { toolchainRules } from '../../../src/codegen/diagnostics/catalogue/toolchain-rules.js';
import type { EventShape, Shape } from '../../../src/codegen/model/shape.js';
import type {
  EventFact,
  Facts,
  HandlerClassFact,
  MethodFact,
  ParameterFact,
  TypeMemberFact,
} from '../../../src/codegen/model/facts.js';
import { commandCases } from './command-cases.js';
import { containerCases } from './container-cases.js';
import {
  anyToolchain,
  awaited,
  context,
  event,
  factsOf,
  handlerClass,
  marked,
  method,
  noOptions,
  place,
  reference,
  takes,
  typeRef,
} from './facts.js';

/** Every code that the conventions may give: a forgotten one does not compile. */
export type ConventionCode = keyof (typeof commandRules &
  typeof containerRules &
  typeof eventRules &
  typeof handlerClassRules &
  typeof handlerMethodRules &
  typeof handlerParameterRules &
  typeof orderRules &
  typeof toolchainRules);

/** Facts that earn the diagnostic, and facts close to them that must earn none at all. */
export interface DiagnosticCase {
  readonly fires: Facts;
  readonly near: Facts;
}

const placed = event('OrderPlaced');
const shipped = event('OrderShipped');
const abstractEvent = event('OrderEvent', { abstract: true });
const hidden = event('Hidden', { type: { ...typeRef('Hidden'), exportPath: null } });
const history = { formerly: [], upcasters: [], unreadable: [] };
const written = { name: 'formerly', place: place('src/events.ts', 3) };
const onPlaced = method('onPlaced', [takes([placed])]);
const other = handlerClass('Audit', [onPlaced], { place: place('src/audit.ts') });

function withMethods(...methods: readonly MethodFact[]): Facts {
  const handlers = [handlerClass('StockKeeper', [onPlaced, ...methods])];
  return factsOf({ events: [placed, shipped], handlers });
}

function withMethod(overrides: Partial<MethodFact>): Facts {
  return withMethods(method('on', [takes([placed])], overrides));
}

function withParameters(...parameters: readonly ParameterFact[]): Facts {
  return withMethods(method('on', parameters));
}

function withClass(overrides: Partial<HandlerClassFact>, ...others: HandlerClassFact[]): Facts {
  const handlers = [handlerClass('StockKeeper', [onPlaced], overrides), ...others];
  return factsOf({ events: [placed, shipped], handlers });
}

function suspect(
  kind: 'lookAlike' | 'derived' | 'any' | 'typeParameter' | 'unresolved',
): TypeMemberFact {
  const text = 'Thing';
  return kind === 'lookAlike' ? { kind, text, class: typeRef(text).id } : { kind, text };
}

/** A private method that takes a suspect is nobody's near miss. */
function privateSuspect(kind: Parameters<typeof suspect>[0]): Facts {
  return withMethods(method('on', [takes([suspect(kind)])], { visibility: 'private' }));
}

const subclass = handlerClass('WarmKeeper', [onPlaced], {
  place: place('src/warm.ts'),
  bases: [typeRef('StockKeeper').id],
});
const unreadable = { ...noOptions, unreadable: [{ text: 'order: n', place: place('src/app.ts') }] };
const timeout = (milliseconds: number) => ({
  ...noOptions,
  timeout: milliseconds,
  places: { ...noOptions.places, timeout: place('src/app.ts', 7) },
});
const valid = withMethods();

/** A durable method that was called otherwise, beside others. */
function formerly(text: string, ...others: readonly MethodFact[]): Facts {
  const names = [{ text, place: place('src/app.ts', 39) }];
  const options = { ...noOptions, delivery: 'durable' as const, formerly: names };
  return withMethods(method('on', [takes([placed])], { options }), ...others);
}

const durableToo = method('at', [takes([placed])], {
  options: { ...noOptions, delivery: 'durable' },
});

export const diagnosticCases: Readonly<Record<ConventionCode, DiagnosticCase>> = {
  ...containerCases,
  ...commandCases,
  'event-not-exported': {
    fires: factsOf({
      events: [hidden],
      handlers: [handlerClass('StockKeeper', [method('on', [takes([hidden])])])],
    }),
    near: factsOf({
      events: [hidden, placed],
      handlers: [handlerClass('StockKeeper', [onPlaced])],
    }),
  },
  'event-without-subclass': {
    fires: baseEvent(event('OrderEvent', { abstract: true })),
    near: baseEvent(event('OrderEvent')),
  },
  'event-name-collision': {
    fires: factsOf({
      events: [placed, event('OrderPlaced', { type: typeRef('OrderPlaced', 'b') })],
    }),
    near: factsOf({ events: [placed, placed, shipped] }),
  },
  'event-not-handled': {
    fires: factsOf({ events: [placed, shipped], handlers: [other] }),
    near: factsOf({
      events: [placed, event('OrderSent', { bases: [placed.type.id] }), abstractEvent],
      handlers: [other],
    }),
  },
  'event-not-raised': {
    fires: withUnraised(shipped.type.id),
    near: { ...withUnraised(), unraised: null },
  },
  'event-mutable-field': {
    fires: withEvent({ assignable: [{ name: 'total', place: place('src/events.ts', 3) }] }),
    near: withEvent({}),
  },
  'event-not-restorable': {
    fires: withEvent({ shape: carrying({ kind: 'unknown', reason: 'it is a function' }) }),
    near: withEvent({ shape: carrying({ kind: 'array', item: { kind: 'text' } }) }),
  },
  'event-history-unreadable': {
    fires: withEvent({ history: { ...history, unreadable: [written] } }),
    near: withEvent({ history }),
  },
  'event-upcaster-missing': {
    fires: withEvent({ history: { ...history, upcasters: [2, 4] } }),
    near: withEvent({ history: { ...history, upcasters: [2, 3] } }),
  },
  'event-former-name-taken': {
    fires: withEvent({ history: { ...history, formerly: ['OrderPlaced'] } }),
    near: withEvent({ history: { ...history, formerly: ['OrderCreated'] } }),
  },
  'event-name-not-past-tense': {
    fires: factsOf({ events: [placed, event('ShipOrder')] }),
    near: factsOf({
      events: ['OrderPaid', 'PolicyWasWithdrawnEvent', 'LoanRepaid', 'MailResent', 'LotOutbid'].map(
        (name) => event(name),
      ),
    }),
  },
  'handler-class-abstract': {
    fires: withClass({ abstract: true }, subclass),
    near: withClass({}, subclass),
  },
  'handler-class-without-subclass': {
    fires: withClass({ abstract: true }, other),
    near: withClass({}, other),
  },
  'handler-class-anonymous': { fires: withClass({ anonymous: true }), near: valid },
  'handler-class-not-exported': {
    fires: withClass({ type: { ...typeRef('StockKeeper'), exportPath: null } }),
    near: withClass({ type: { ...typeRef('StockKeeper'), exportPath: ['default'] } }),
  },
  'handler-class-generic': { fires: withClass({ typeParameters: 1 }), near: valid },
  'handler-class-not-constructible': {
    fires: withClass({ constructorVisibility: 'protected' }),
    near: valid,
  },
  'handler-base-unresolved': {
    fires: withClass({ unresolvedBase: { text: 'Base', place: place('src/app.ts') }, methods: [] }),
    near: withClass({ bases: [typeRef('Base').id] }),
  },
  'handler-options-unreadable': {
    fires: withMethod({ options: unreadable }),
    near: withMethod({ options: { ...noOptions, order: 1 } }),
  },
  'handler-timeout-invalid': {
    fires: withMethod({ ...awaited, options: timeout(0) }),
    near: withMethod({ ...awaited, options: timeout(0.5) }),
  },
  'handler-timeout-without-effect': {
    fires: withMethod({ options: timeout(500) }),
    near: withMethod({ ...awaited, options: timeout(500) }),
  },
  'decorator-not-compiled': {
    fires: { ...valid, toolchain: { ...anyToolchain, vite: '8.3.8' } },
    near: { ...valid, toolchain: { ...anyToolchain, vite: '7.3.0' } },
  },
  'handler-former-name-taken': {
    fires: formerly('at', durableToo),
    near: formerly('at', method('at', [takes([placed])])),
  },
  'handler-former-name-idle': {
    fires: withMethod({
      options: { ...noOptions, formerly: [{ text: 'at', place: place('src/app.ts', 39) }] },
    }),
    near: formerly('at'),
  },
  'handler-class-empty': {
    fires: withClass({ methods: [method('refresh', [])] }),
    near: withMethods(method('refresh', [])),
  },
  'handler-name-collision': {
    fires: withClass({}, { ...other, type: typeRef('StockKeeper', 'b') }),
    near: withClass({}, other),
  },
  'handler-not-public': {
    fires: withMethod({ visibility: '#private' }),
    near: withMethods(method('stock', [], { visibility: 'private' })),
  },
  'handler-static': {
    fires: withMethod({ static: true }),
    near: withMethods(method('create', [], { static: true })),
  },
  'handler-is-property': {
    fires: withMethod({ kind: 'property' }),
    near: withMethods(method('stock', [], { kind: 'property' })),
  },
  'handler-is-accessor': {
    fires: withMethod({ kind: 'setter' }),
    near: withMethods(method('stock', [], { kind: 'getter' })),
  },
  'handler-abstract': { fires: withMethod({ abstract: true }), near: valid },
  'handler-optional': { fires: withMethod({ optional: true }), near: valid },
  'handler-name-computed': { fires: withMethod({ callable: false }), near: valid },
  'handler-generator': { fires: withMethod({ generator: true }), near: valid },
  'handler-overloaded': { fires: withMethod({ overloads: 2 }), near: valid },
  'handler-without-event': {
    fires: withMethods(method('on', [], { options: noOptions })),
    near: withMethods(method('on', [takes([{ kind: 'other', text: 'string' }])])),
  },
  'handler-event-not-first': {
    fires: withParameters(context, takes([placed])),
    near: withParameters(takes([placed]), context),
  },
  'handler-event-unresolved': {
    fires: withParameters(takes([suspect('unresolved')])),
    near: privateSuspect('unresolved'),
  },
  'handler-event-any': {
    fires: withParameters(takes([suspect('any')])),
    near: privateSuspect('any'),
  },
  'handler-event-type-parameter': {
    fires: withParameters(takes([suspect('typeParameter')])),
    near: privateSuspect('typeParameter'),
  },
  'event-look-alike': {
    fires: withParameters(takes([suspect('lookAlike')])),
    near: privateSuspect('lookAlike'),
  },
  'handler-event-derived': {
    fires: withParameters(takes([suspect('derived')])),
    near: privateSuspect('derived'),
  },
  'handler-event-mixed': {
    fires: withParameters(takes([placed, { kind: 'other', text: 'null' }])),
    near: withParameters(takes([placed, shipped])),
  },
  'handler-parameter-optional': {
    fires: withParameters(takes([placed], { optional: true })),
    near: withParameters(takes([placed]), { ...context, optional: true }),
  },
  'handler-parameter-rest': {
    fires: withParameters(takes([placed], { rest: true })),
    near: withParameters(takes([placed])),
  },
  'handler-second-parameter': {
    fires: withParameters(takes([placed]), takes([shipped])),
    near: withParameters(takes([placed]), context),
  },
  'handler-extra-parameter': {
    fires: withParameters(takes([placed]), context, takes([{ kind: 'other', text: 'number' }])),
    near: withParameters(takes([placed]), context),
  },
  'handler-return-unresolved': {
    fires: withMethod({ returns: { kind: 'unresolved', text: 'Outcom', declared: true } }),
    near: withMethod(awaited),
  },
  'handler-returns-value': {
    fires: withMethod({ returns: { kind: 'other', text: 'number', declared: false } }),
    near: withMethod({ returns: { kind: 'void', text: 'void', declared: false } }),
  },
  'handler-event-generic': {
    fires: genericEvent('Created<unknown, Order>'),
    near: genericEvent('Created<unknown, any>'),
  },
  'order-reference-unknown': {
    fires: withClass(marked({ before: [reference('Audti')] }), other),
    near: withClass(marked({ before: [reference('Audit')] }), other),
  },
  'order-cycle': {
    fires: withClass(marked({ before: [reference('Audit')] }), {
      ...other,
      ...marked({ before: [reference('StockKeeper')] }),
    }),
    near: withClass(marked({ before: [reference('Audit')] }), {
      ...other,
      ...marked({ after: [reference('StockKeeper')] }),
    }),
  },
  'order-against-delivery': {
    fires: asyncFirst([method('on', [takes([placed])], awaited)]),
    near: asyncFirst([onPlaced, method('on', [takes([placed])], awaited)]),
  },
};

function withUnraised(...unraised: readonly string[]): Facts {
  return { ...withMethods(method('on', [takes([shipped])])), unraised };
}

function withEvent(overrides: Partial<EventFact>): Facts {
  const changed = { ...placed, ...overrides };
  return factsOf({ events: [changed], handlers: [other] });
}

function carrying(shape: Shape): EventShape {
  const field = { name: 'lines', visibility: 'public', computed: false, shape } as const;
  return { fields: [field], unrestorable: null, structures: [] };
}

function baseEvent(base: ReturnType<typeof event>): Facts {
  const handlers = [handlerClass('StockKeeper', [method('on', [takes([base])])])];
  return factsOf({ events: [base], handlers });
}

function genericEvent(text: string): Facts {
  const created = event('Created', { typeParameters: 2 });
  const handlers = [handlerClass('Recorder', [method('on', [takes([created], { text })])])];
  return factsOf({ events: [created], handlers });
}

/** A class with these methods that wants to run before one that is synchronous. */
function asyncFirst(methods: readonly MethodFact[]): Facts {
  const first = handlerClass('Notifier', methods, marked({ before: [reference('Audit')] }));
  return factsOf({ events: [placed], handlers: [first, other] });
}
