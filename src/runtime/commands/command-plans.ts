import { type BuiltInStep, validation } from '../behaviors/behavior.js';
import type { Behaviors } from '../behaviors/behaviors.js';
import type { MessageKind } from '../behaviors/is-meant.js';
import type { Step } from '../behaviors/step.js';
import type { CommandEntry } from '../command-entry.js';
import type { HandlerContainer } from '../container/handler-container.js';
import { UnknownCommandError } from '../errors/unknown-command-error.js';
import type { Registry } from '../registry.js';
import type { CommandPlan } from './command-plan.js';
import { schemaOf, type StandardSchema } from './standard-schema.js';

/** What may stand around the handler of a command. */
export interface AroundCommands {
  readonly behaviors: Behaviors;
  readonly builtIn: Readonly<Record<BuiltInStep, Step>>;
}

/** Finds what sending a command comes to: by its class, or by the nearest base that has a handler. */
export class CommandPlans {
  readonly #entries = new Map<object, CommandEntry>();
  // Weak, because a program may make classes as it runs.
  readonly #plans = new WeakMap<object, CommandPlan>();

  constructor(
    { commands = [] }: Registry,
    private readonly container: HandlerContainer,
    private readonly around: AroundCommands,
  ) {
    for (const entry of commands) this.#entries.set(entry.type.prototype, entry);
  }

  /** @throws {UnknownCommandError} for whatever nobody handles. */
  planFor(command: unknown): CommandPlan {
    if (typeof command !== 'object' || command === null) throw this.#refuse(command);
    const prototype = Object.getPrototypeOf(command) as object | null;
    if (prototype === null) throw this.#refuse(command);
    return this.#plans.get(prototype) ?? this.#makePlan(command, prototype);
  }

  #makePlan(command: object, prototype: object): CommandPlan {
    const entry = this.#entryOf(prototype);
    if (entry === undefined) throw this.#refuse(command);
    const { name, handler, handlerType: type } = entry;
    const schema = schemaOf(command.constructor);
    const plan: CommandPlan = {
      entry,
      name,
      handler: `${handler}.${entry.method}`,
      source: this.container.sourceOf({ name: handler, type }),
      schema,
      steps: this.#stepsFor({ kind: 'command', names: [name], prototype }, schema),
    };
    this.#plans.set(prototype, plan);
    return plan;
  }

  #stepsFor(message: MessageKind, schema: StandardSchema | null): readonly Step[] {
    const { behaviors, builtIn } = this.around;
    return behaviors
      .aroundCommand(message)
      .filter((part) => part !== validation || schema !== null)
      .map((part) => (typeof part === 'symbol' ? builtIn[part] : part));
  }

  #entryOf(prototype: object): CommandEntry | undefined {
    let each: unknown = prototype;
    for (; typeof each === 'object' && each !== null; each = Object.getPrototypeOf(each)) {
      const entry = this.#entries.get(each);
      if (entry !== undefined) return entry;
    }
    return undefined;
  }

  #refuse(command: unknown): UnknownCommandError {
    return new UnknownCommandError(
      command,
      [...this.#entries.values()].map(({ name }) => name),
    );
  }
}
