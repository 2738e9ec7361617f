import type { ResolvedConfig } from '../model/config.js';
import type { Diagnostic } from '../model/diagnostic.js';
import type { Facts, HandlerClassFact } from '../model/facts.js';
import { compareCodeUnits } from '../model/compare-code-units.js';
import type { HandlerModel, Model } from '../model/model.js';
import { constructorModels, hiddenDependencies } from './constructor-models.js';
import { eventModels, indexEvents, type EventIndex } from './event-index.js';
import { inSourceOrder } from './in-source-order.js';
import { judgeHandlers, type JudgedHandler } from './judge-handlers.js';
import { emptyBases, methodModel } from './method-model.js';
import { orderMethods } from './order/order-methods.js';
import type { OrderedMethod } from './order/ordered-method.js';
import { nameCollisions, uniqueNames } from './unique-names.js';

/** What the conventions prove of a project, and what they found on the way. */
export interface Proof {
  readonly model: Model;
  /** Findings of the conventions alone, unsorted and with their default severities. */
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Decides what of the facts is a handler, for which events, with which delivery and in which order.
 * The same facts give the same model, in whatever order they are listed.
 */
export function applyConventions(facts: Facts, config: ResolvedConfig): Proof {
  const eventFacts = inSourceOrder(facts.events);
  const marked = inSourceOrder(facts.handlers);
  const constructors = inSourceOrder(facts.constructors);
  const events = indexEvents(eventFacts);
  const judged = judgeHandlers(marked, events.facts);
  const classes = judged.handlers.map(({ handler }) => handler);
  const order = orderMethods({
    methods: handlerMethods(judged.handlers, events, config),
    abstract: marked.filter(({ abstract }) => abstract),
  });
  return {
    model: {
      events: eventModels(events),
      handlers: handlerModels(classes),
      methods: order.methods.map(({ model }) => model),
      constructors: constructorModels(constructors),
      discriminant: config.events.discriminant,
      importStyle: facts.importStyle,
    },
    diagnostics: [
      ...judged.diagnostics,
      ...judged.handlers.flatMap(({ methods }) => methods.flatMap((m) => emptyBases(m, events))),
      ...order.diagnostics,
      ...nameCollisions(eventFacts, 'event-name-collision'),
      ...nameCollisions(classes, 'handler-name-collision'),
      ...hiddenDependencies(constructors),
    ],
  };
}

function handlerModels(classes: readonly HandlerClassFact[]): HandlerModel[] {
  const names = uniqueNames(classes);
  const models = classes.map(({ type, place }) => ({
    type,
    name: names.get(type.id) ?? type.id,
    place,
  }));
  return models.toSorted((a, b) => compareCodeUnits(a.name, b.name));
}

function handlerMethods(
  handlers: readonly JudgedHandler[],
  events: EventIndex,
  { defaults }: ResolvedConfig,
): OrderedMethod[] {
  const names = uniqueNames(handlers.map(({ handler }) => handler));
  return handlers.flatMap(({ handler, methods }) => {
    const handlerName = names.get(handler.type.id) ?? handler.type.id;
    const setting = { handler, handlerName, events, defaults };
    return methods.map((method) => ({ model: methodModel(method, setting), method, handler }));
  });
}
