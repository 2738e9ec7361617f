import type { ClassOf, Delivery } from '../registry.js';

/**
 * What a marker may say about when a handler runs. The build reads it from the source, so it must
 * be written out where the marker stands.
 */
export interface HandlerOptions {
  /** When it runs. By convention `void` is `inTransaction` and `Promise<void>` is `afterCommit`. */
  readonly delivery?: Delivery;
  /** Lower runs earlier; 0 by default. Source order decides among equals. */
  readonly order?: number;
  /** Milliseconds that an asynchronous method may take, above 0; `handlerTimeout` of `createHearken` by default. */
  readonly timeout?: number;
  /**
   * What a durable handler was called before, so that deliveries stored under that name find it: of
   * a class its former names (`'Mails'`), of a method its own (`'confirm'`) or whole ones
   * (`'Mails.confirm'`). What a class says goes for none of its subclasses.
   */
  readonly formerly?: string | readonly string[];
  /** Runs before these: `'Class'`, `'Class.method'` or the class itself. */
  readonly before?: HandlerReference | readonly HandlerReference[];
  /** Runs after these: `'Class'`, `'Class.method'` or the class itself. */
  readonly after?: HandlerReference | readonly HandlerReference[];
}

/** Another handler: `'Class'`, `'Class.method'` or the class itself. */
export type HandlerReference = string | ClassOf;
