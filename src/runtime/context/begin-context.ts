import { randomUUID } from 'node:crypto';
import { type Ambient, currentAmbient } from './ambient.js';
import type { MessageSource } from './message-source.js';

/** What a context begins with; the rest is inherited from the one around it. */
export interface ContextOptions {
  /** Shared by all that goes back to one beginning; a fresh UUID for a context with none around it. */
  readonly correlationId?: string;
  /** The message that led here, where it came from somewhere else. */
  readonly causationId?: string;
  readonly userId?: string;
  /** Aborted when the caller gives up. */
  readonly signal?: AbortSignal;
}

/** The context that the code which runs now is in. */
export type CurrentContext = Pick<Ambient, 'correlationId' | 'messageId' | 'userId' | 'signal'>;

/** The context that the code which runs now is in, for log lines and calls to elsewhere; `undefined` outside one. */
export function currentContext(): CurrentContext | undefined {
  const ambient = currentAmbient();
  if (ambient === undefined) return undefined;
  const { correlationId, messageId, userId, signal } = ambient;
  return { correlationId, messageId, userId, signal };
}

/** What every context of one `Hearken` starts from. */
export interface ContextDefaults extends MessageSource {
  /** Aborted when `stop` loses its patience. */
  readonly signal: AbortSignal;
}

export function beginContext(options: ContextOptions, defaults: ContextDefaults): Ambient {
  const outer = currentAmbient();
  return {
    correlationId: options.correlationId ?? outer?.correlationId ?? randomUUID(),
    messageId: options.causationId ?? outer?.messageId,
    userId: options.userId ?? outer?.userId,
    signal: withSignal(outer?.signal ?? defaults.signal, options.signal),
    clock: defaults.clock,
    trace: defaults.trace,
    running: outer?.running ?? [],
    unit: outer?.unit ?? null,
    handling: outer?.handling ?? null,
    once: outer?.once ?? null,
  };
}

export function withSignal(outer: AbortSignal, own: AbortSignal | undefined): AbortSignal {
  return own === undefined || own === outer ? outer : AbortSignal.any([outer, own]);
}
