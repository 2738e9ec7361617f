import type { Facts, HandlerClassFact, MethodFact } from '../../model/facts.js';
import { comparePlaces } from '../../model/compare-places.js';
import type { TypeId } from '../../model/type-ref.js';
import { takesEvent } from '../mentions-event.js';

/**
 * The facts without the methods that only seem to take the wrong thing: what takes a command is no
 * near miss among handlers of events, and in a class that is marked for both, nor is the reverse.
 */
export function tellApart(facts: Facts): Facts {
  const { commands: declared, handlers } = facts.commands;
  if (handlers.length === 0) return facts;
  const events = new Set(facts.events.map(({ type }) => type.id));
  const commands = new Set(declared.map(({ type }) => type.id));
  const both = new Set(facts.handlers.map(({ type }) => type.id));
  const executors = new Map(handlers.map((handler) => [handler.type.id, handler]));
  return {
    ...facts,
    handlers: facts.handlers.map((handler) =>
      withoutTheirOptions(without(handler, commands), executors.get(handler.type.id)),
    ),
    commands: {
      commands: declared,
      handlers: handlers.map((handler) =>
        both.has(handler.type.id) ? without(handler, events) : handler,
      ),
    },
  };
}

// The same object where nothing is left out: what is known of it still holds.
function without(handler: HandlerClassFact, others: ReadonlySet<TypeId>): HandlerClassFact {
  const methods = handler.methods.filter((method) => !seemsToTake(method, others));
  return methods.length === handler.methods.length ? handler : { ...handler, methods };
}

// Nor does `@HandlerMethod` say of a method that takes a command that it is meant for an event.
function withoutTheirOptions(
  handler: HandlerClassFact,
  executor: HandlerClassFact | undefined,
): HandlerClassFact {
  const taking = executor?.methods.filter(({ parameters }) => parameters.some(takesEvent)) ?? [];
  const isTheirs = ({ options, parameters, place }: MethodFact) =>
    options !== null &&
    !parameters.some(takesEvent) &&
    taking.some((method) => comparePlaces(method.place, place) === 0);
  if (!handler.methods.some(isTheirs)) return handler;
  const methods = handler.methods.map((method) =>
    isTheirs(method) ? { ...method, options: null } : method,
  );
  return { ...handler, methods };
}

function seemsToTake({ parameters: [first] }: MethodFact, others: ReadonlySet<TypeId>): boolean {
  return (
    first?.members.some((member) => member.kind === 'lookAlike' && others.has(member.class)) ??
    false
  );
}
