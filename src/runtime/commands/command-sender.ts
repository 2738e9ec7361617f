import { runSteps } from '../behaviors/run-steps.js';
import { type Ambient, currentAmbient, inAmbient, outsideUnits } from '../context/ambient.js';
import { type ContextDefaults, withSignal } from '../context/begin-context.js';
import { assignContext, drawUp, type MessageContext } from '../context/message-context.js';
import type { Running } from '../dispatch/activity.js';
import { isPromise } from '../dispatch/promise.js';
import type { Surroundings } from '../dispatch/surroundings.js';
import type { MessageEnding, ObservedMessage } from '../observation/message-observer.js';
import { withEnd } from '../observation/with-end.js';
import type { UnitsOfWork } from '../unit-of-work/units-of-work.js';
import { CommandCall } from './command-call.js';
import type { CommandPlan } from './command-plan.js';
import type { CommandPlans } from './command-plans.js';
import { CommandQueue } from './command-queue.js';
import { invokeCommandHandler } from './invoke-command-handler.js';
import { OutsideScope } from './outside-scope.js';

/** Options of one `send` or `enqueue`. */
export interface SendOptions {
  /**
   * Makes the command idempotent: it is handled once under this id, and a repetition gets the first
   * answer. Ids are kept as long as the store keeps them.
   */
  readonly id?: string;
  /**
   * Gives up: before the handler, before each handler of an event, and before the commit. A command that
   * takes part in a unit of work gives up by it until it has ended, and that one cannot commit then.
   */
  readonly signal?: AbortSignal;
}

/** A command with what was known when somebody sent it. */
interface Outgoing {
  readonly command: object;
  readonly context: MessageContext;
  readonly id: string | null;
  readonly ambient: Ambient;
}

/** Brings commands to their handlers. */
export class CommandSender {
  readonly #queue: CommandQueue;

  constructor(
    private readonly plans: CommandPlans,
    private readonly units: UnitsOfWork,
    private readonly timeout: number | null,
  ) {
    this.#queue = new CommandQueue(units.around.activity);
  }

  /** @throws {UnknownCommandError} */
  planFor(command: unknown): CommandPlan {
    return this.plans.planFor(command);
  }

  /** Handles a command in the unit of work that is going on, or in one of its own. */
  send(plan: CommandPlan, command: object, options: SendOptions): Promise<unknown> {
    const outgoing = this.#outgoing(command, options);
    const ended = this.#observe(plan, outgoing, 'sent');
    const work = (): Promise<unknown> => withEnd(ended, () => this.#handle(plan, outgoing));
    const unit = this.units.current();
    if (unit === null) return work();
    return this.units.join(unit, { name: nameOf(plan), work });
  }

  /** Handles a command later: after the commit of the unit of work that is going on, or soon. */
  enqueue(plan: CommandPlan, command: object, options: SendOptions): void {
    const outgoing = this.#outgoing(command, options);
    // Who enqueues it need not be there any more when it runs.
    const signal = withSignal(this.#defaults.signal, options.signal);
    const alone = {
      ...outgoing,
      ambient: { ...outsideUnits(outgoing.ambient), running: [], signal },
    };
    const ended = this.#observe(plan, alone, 'enqueued');
    const work = (): Promise<unknown> => withEnd(ended, () => this.#handle(plan, alone));
    const start = (): void =>
      this.#queue.add(() => inAmbient(alone.ambient, () => this.#handleLater(plan, work)));
    const drop = (error: unknown): void => ended?.({ outcome: 'rolled back', error });
    const unit = this.units.current();
    if (unit === null) start();
    else unit.enqueued.push({ start, drop });
  }

  get #around(): Surroundings {
    return this.units.around;
  }

  get #defaults(): ContextDefaults {
    return this.units.settings.context;
  }

  #outgoing(command: object, { id, signal }: SendOptions): Outgoing {
    const outer = currentAmbient();
    const { clock, trace, signal: stopped } = this.#defaults;
    const context = drawUp(id, this.#defaults);
    assignContext(command, context);
    const ambient: Ambient = {
      ...context,
      signal: withSignal(outer?.signal ?? stopped, signal),
      clock,
      trace,
      running: outer?.running ?? [],
      unit: outer?.unit ?? null,
      handling: outer?.handling ?? null,
      once: outer?.once ?? null,
    };
    return { command, context, id: id ?? null, ambient };
  }

  #handle(plan: CommandPlan, { command, context, id, ambient }: Outgoing): Promise<unknown> {
    const { signal } = ambient;
    const joins = this.units.unitIn(ambient) !== null;
    const call = new CommandCall(plan, command, { context, id, joins, signal });
    if (joins) return inAmbient(ambient, () => this.#pass(call));
    const running = this.#around.activity.start(nameOf(plan));
    const within = { ...ambient, running: running.within(ambient.running) };
    return inAmbient(within, () => this.#pass(call, running));
  }

  // Here and below nothing is awaited that is there already: on Node 20 each promise carries the context.
  async #pass(call: CommandCall, running: Running | null = null): Promise<unknown> {
    const { plan, signal } = call;
    const outside = new OutsideScope(this.units);
    try {
      signal?.throwIfAborted();
      const passage = { call, steps: plan.steps, scope: () => outside.current() };
      const answer = runSteps(passage, () => this.#invoke(call));
      return isPromise(answer) ? await answer : answer;
    } finally {
      try {
        const closing = outside.close(plan.name);
        if (closing !== undefined) await closing;
        // After the behaviors: what follows from a command is no part of it.
        const following = call.unit && this.units.runAfterCommit(call.unit);
        if (isPromise(following)) await following;
      } finally {
        if (running !== null) this.#around.activity.finish(running);
      }
    }
  }

  #observe(
    { name, handler }: CommandPlan,
    { command: message, context }: Outgoing,
    how: ObservedMessage['how'],
  ): MessageEnding | null {
    const { observer } = this.#around;
    const seen = { kind: 'command', message, name, how, context, handlers: [handler] } as const;
    return observer?.came(seen) ?? null;
  }

  #handleLater(plan: CommandPlan, work: () => Promise<unknown>): Promise<void> {
    return work().then(
      () => undefined,
      (error: unknown) => this.#around.log.enqueuedFailed(plan.handler, plan.name, error),
    );
  }

  #invoke(call: CommandCall): unknown {
    const { scope } = this.units.demandCurrent(call.plan.handler);
    return invokeCommandHandler(call, { scope, timeout: this.timeout });
  }
}

function nameOf({ name }: CommandPlan): string {
  return `send(${name})`;
}
