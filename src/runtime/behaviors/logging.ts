import type { BehaviorFunction, HandlerCall } from './behavior.js';
import { settle } from './settle.js';

/** The levels that `logging` writes at, of pino's loggers. */
export interface LevelLogger {
  info(fields: Readonly<Record<string, unknown>>, message: string): void;
  error(fields: Readonly<Record<string, unknown>>, message: string): void;
}

/**
 * Writes a line for each handler that has run, with its message, correlation and causation id, user and
 * milliseconds; at `error`, with `err`, for one that failed. A pino logger fits as it is.
 */
export function logging(logger: LevelLogger): BehaviorFunction {
  return function log(call, next) {
    const started = performance.now();
    const done = <T>(result: T): T => {
      logger.info(fieldsOf(call, started), `${call.handler}(${call.messageName})`);
      return result;
    };
    const failed = (err: unknown): never => {
      logger.error(
        { ...fieldsOf(call, started), err },
        `${call.handler}(${call.messageName}) failed`,
      );
      throw err;
    };
    return settle(next, { done, failed });
  };
}

function fieldsOf(call: HandlerCall, started: number): Record<string, unknown> {
  const { kind, messageName, handler, delivery, context } = call;
  const { messageId, correlationId, causationId, userId } = context;
  const milliseconds = Math.round((performance.now() - started) * 1_000) / 1_000;
  return {
    [kind]: messageName,
    handler,
    ...(delivery !== null && { delivery }),
    messageId,
    correlationId,
    causationId,
    userId,
    milliseconds,
  };
}
