import { currentContext } from 'hearken';
import { type DestinationStream, type Logger, pino } from 'pino';

/** Structured log lines, each with the correlation id and the user it belongs to, whoever writes it. */
export function shopLogger(destination?: DestinationStream): Logger {
  const options = { base: null, mixin: contextFields };
  return destination === undefined ? pino(options) : pino(options, destination);
}

function contextFields(): object {
  const context = currentContext();
  return context === undefined
    ? {}
    : { correlationId: context.correlationId, userId: context.userId };
}
