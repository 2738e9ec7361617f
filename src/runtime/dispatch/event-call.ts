import type { HandlerCall } from '../behaviors/behavior.js';
import { currentAmbient } from '../context/ambient.js';
import { contextAt, type MessageContext } from '../context/message-context.js';
import type { Delivery } from '../registry.js';
import type { Call } from './plan.js';

/** An event on its way to one handler, as behaviors see it. */
export class EventCall implements HandlerCall {
  readonly kind = 'event';
  readonly joins = false;
  readonly hasCommitted = false;
  readonly #call: Call;

  constructor(
    call: Call,
    readonly message: object,
    readonly givenSignal: AbortSignal | undefined,
  ) {
    this.#call = call;
  }

  get messageName(): string {
    return this.#call.eventName;
  }

  get handler(): string {
    return this.#call.handler;
  }

  get delivery(): Delivery {
    return this.#call.entry.delivery;
  }

  get context(): MessageContext {
    return contextAt(this.message, currentAmbient() ?? this.#call.messages);
  }

  get signal(): AbortSignal | undefined {
    return this.givenSignal ?? currentAmbient()?.signal;
  }
}
