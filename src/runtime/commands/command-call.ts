import type { HandlerCall } from '../behaviors/behavior.js';
import type { MessageContext } from '../context/message-context.js';
import type { OpenUnit } from '../unit-of-work/open-unit.js';
import type { CommandPlan } from './command-plan.js';

/** A command on its way to its handler. */
export class CommandCall implements HandlerCall {
  readonly kind = 'command';
  readonly delivery = null;
  #unit: OpenUnit | null = null;

  constructor(
    readonly plan: CommandPlan,
    readonly message: object,
    private readonly sending: Sending,
  ) {}

  get messageName(): string {
    return this.plan.name;
  }

  get handler(): string {
    return this.plan.handler;
  }

  get context(): MessageContext {
    return this.sending.context;
  }

  get joins(): boolean {
    return this.sending.joins;
  }

  get signal(): AbortSignal | undefined {
    return this.sending.signal;
  }

  get hasCommitted(): boolean {
    return this.#unit !== null;
  }

  /** The unit of work that it ran in, once that has committed. */
  get unit(): OpenUnit | null {
    return this.#unit;
  }

  committed(unit: OpenUnit): void {
    this.#unit = unit;
  }

  /** Under which it is handled once; `null` for a command that may be repeated. */
  get id(): string | null {
    return this.sending.id;
  }
}

/** What is decided when a command is sent. */
export interface Sending {
  readonly context: MessageContext;
  readonly id: string | null;
  readonly joins: boolean;
  readonly signal: AbortSignal | undefined;
}
