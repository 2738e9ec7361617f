import { compareCodeUnits } from '../../model/compare-code-units.js';
import type { CommandHandlerModel, CommandModel } from '../../model/command-model.js';
import type { Diagnostic } from '../../model/diagnostic.js';
import type { CommandFacts, HandlerClassFact, MethodFact } from '../../model/facts.js';
import { isConcreteEvent } from '../../model/is-concrete-event.js';
import type { TypeId } from '../../model/type-ref.js';
import { declaredEvents } from '../declared-events.js';
import { type EventIndex, indexEvents } from '../event-index.js';
import { inSourceOrder } from '../in-source-order.js';
import { extendedClasses } from '../judge-handlers.js';
import { isAsync, timeoutOf } from '../method-model.js';
import { uniqueNames } from '../unique-names.js';
import { groupBy } from '../../model/group-by.js';
import { wrongAnswers } from './wrong-answers.js';
import { commandFindings, type NearHandlers } from './command-findings.js';
import { emptyBases } from './empty-bases.js';
import { judgeCommandHandler } from './judge-command-handler.js';

export interface CommandProof {
  /** Every concrete command of the project, sorted by name. */
  readonly commands: readonly CommandModel[];
  /** The classes that handle some, in source order. */
  readonly handlers: readonly TypeId[];
  readonly diagnostics: readonly Diagnostic[];
}

/** Decides which method handles which command; zero or two of them are told. */
export function proveCommands(facts: CommandFacts): CommandProof {
  const index = indexEvents(inSourceOrder(facts.commands));
  const marked = inSourceOrder(facts.handlers);
  const extended = extendedClasses(marked);
  const names = uniqueNames(marked);
  const judged = marked.map((handler) => {
    const subject = { handler, isExtended: extended.has(handler.type.id) };
    return { handler, ...judgeCommandHandler(subject, index.facts) };
  });
  const executorsOf = (handler: HandlerClassFact, methods: readonly MethodFact[]) =>
    methods.map((method) => executor(method, { handler, index, names }));
  const executors = judged.flatMap(({ handler, methods }) => executorsOf(handler, methods));
  const near = judged.flatMap(({ handler, near: methods }) => executorsOf(handler, methods));
  const commands = commandModels(index, executors);
  const told = judged.flatMap(({ diagnostics }) => diagnostics);
  const handlers = judged.filter(({ methods }) => methods.length > 0);
  return {
    commands,
    handlers: handlers.map(({ handler }) => handler.type.id),
    diagnostics: [
      ...told,
      ...judged.flatMap(({ methods }) => methods.flatMap((one) => emptyBases(one, index))),
      ...commandFindings(commands, byCommand(near)),
      ...commands.flatMap((command) => wrongAnswers(command, index.facts)),
    ],
  };
}

/** A handler method with the concrete commands that it takes. */
interface Executor {
  readonly model: CommandHandlerModel;
  readonly commands: ReadonlySet<TypeId>;
}

interface Setting {
  readonly handler: HandlerClassFact;
  readonly index: EventIndex;
  readonly names: ReadonlyMap<TypeId, string>;
}

function executor(method: MethodFact, { handler, index, names }: Setting): Executor {
  const { name, place, parameters, returns } = method;
  const declared = declaredEvents(parameters[0], index.facts);
  const concrete = declared.flatMap(({ type }) => index.concrete.get(type.id) ?? []);
  return {
    model: {
      type: handler.type,
      handler: names.get(handler.type.id) ?? handler.type.id,
      method: name,
      place,
      async: isAsync(method),
      returns: returns.text,
      timeout: timeoutOf(method, handler),
      takesContext: parameters.length > 1,
    },
    commands: new Set(concrete.map(({ type }) => type.id)),
  };
}

function byCommand(executors: readonly Executor[]): NearHandlers {
  const pairs = executors.flatMap(({ model, commands }) =>
    [...commands].map((id) => ({ id, model })),
  );
  const groups = [...groupBy(pairs, ({ id }) => id)];
  return new Map(groups.map(([id, group]) => [id, group.map(({ model }) => model)]));
}

function commandModels(index: EventIndex, executors: readonly Executor[]): CommandModel[] {
  const concrete = [...index.facts.values()].filter(isConcreteEvent);
  const models = concrete.map(({ type, place, typeParameters }) => ({
    type,
    name: index.names.get(type.id) ?? type.id,
    place,
    typeParameters,
    handledBy: executors.flatMap(({ model, commands }) => (commands.has(type.id) ? [model] : [])),
  }));
  // Who handles the commands of a package need not be this project.
  const told = models.filter(
    ({ type, handledBy }) => type.origin === 'project' || handledBy.length > 0,
  );
  return told.toSorted((a, b) => compareCodeUnits(a.name, b.name));
}
