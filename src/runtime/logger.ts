/**
 * Where failures go: the shape of pino's loggers, so that one of those fits as it is.
 *
 * Nobody waits for a logger. One that throws, or returns a promise that rejects, hides nothing: the
 * failure is then written to the console, with the logger's own as `loggerError`.
 */
export interface Logger {
  /** `fields.err` is the error; `message` names the handler method as `Class.method(Event)`. */
  error(fields: Readonly<Record<string, unknown>>, message: string): void;
}

/** The default: one line and the fields on standard error. */
export const consoleLogger: Logger = {
  error: (fields, message) => console.error(message, fields),
};
