import { currentContext, type LevelLogger } from 'hearken';
import { type DestinationStream, type Logger, pino } from 'pino';

/** Structured log lines, each with the correlation id and the user it belongs to, whoever writes it. */
export function shopLogger(destination?: DestinationStream): Logger {
  const options = { base: null, mixin: contextFields };
  return destination === undefined ? pino(options) : pino(options, destination);
}

/**
 * What `logging` writes to, so that nothing is told twice: a handler of an event that fails, and a command that was
 * enqueued, Hearken tells by itself, and any other command the edge, which has it for an answer.
 */
export function successes(logger: LevelLogger): LevelLogger {
  return { info: (fields, message) => logger.info(fields, message), error: () => undefined };
}

function contextFields(): object {
  const context = currentContext();
  return context === undefined
    ? {}
    : { correlationId: context.correlationId, userId: context.userId };
}
