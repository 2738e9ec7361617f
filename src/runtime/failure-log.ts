import { currentAmbient } from './context/ambient.js';
import { isPromise } from './dispatch/promise.js';
import { EndlessCascadeError } from './errors/endless-cascade-error.js';
import { consoleLogger, type Logger } from './logger.js';

/** Which message was being handled, and what it goes back to. */
function contextFields(): Record<string, unknown> {
  const ambient = currentAmbient();
  if (ambient === undefined) return {};
  const { correlationId, messageId, userId } = ambient;
  return { correlationId, messageId, userId };
}

/** Writes failures to the user's logger; to the console as well where that one fails itself. */
export class FailureLog {
  // All handlers of a cascade fail that are at work within each other, of the one cause.
  readonly #toldCascades = new WeakSet<EndlessCascadeError>();

  constructor(private readonly logger: Logger) {}

  /** @param handler as `Class.method` */
  handlerFailed(handler: string, eventName: string, error: unknown): void {
    if (error instanceof EndlessCascadeError) {
      if (this.#toldCascades.has(error)) return;
      this.#toldCascades.add(error);
    }
    const fields = { err: error, handler, event: eventName };
    this.#write(fields, `${handler}(${eventName}) failed`);
  }

  /** @param command as `Class.method`, for the one that ran, and the command's name */
  enqueuedFailed(handler: string, commandName: string, error: unknown): void {
    const fields = { err: error, handler, command: commandName };
    this.#write(fields, `${handler}(${commandName}), which was enqueued, failed`);
  }

  /** @param step what failed at the end of a unit of work */
  unitFailed(step: string, error: unknown): void {
    this.#write({ err: error, step }, `${step} of a unit of work failed`);
  }

  /** What nobody awaits of a `stop`. */
  stopFailed(error: unknown): void {
    this.#write({ err: error }, 'stop failed');
  }

  disposeFailed(instance: object, eventName: string, error: unknown): void {
    const name = instance.constructor.name;
    const fields = { err: error, disposed: name, event: eventName };
    this.#write(fields, `${name}.dispose() failed after ${eventName}`);
  }

  #write(failure: Record<string, unknown>, message: string): void {
    const fields = { ...failure, ...contextFields() };
    const toConsole = (loggerError: unknown): void => {
      consoleLogger.error({ ...fields, loggerError }, message);
    };
    try {
      const written: unknown = this.logger.error(fields, message);
      if (isPromise(written)) written.then(undefined, toConsole);
    } catch (loggerError) {
      toConsole(loggerError);
    }
  }
}
