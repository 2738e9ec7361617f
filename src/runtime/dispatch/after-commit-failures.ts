import { AfterCommitError } from '../errors/after-commit-error.js';

/** Collects what failed after the commit, where one failure must not keep the others from running. */
export class AfterCommitFailures {
  readonly #errors: unknown[] = [];
  readonly #handlers: string[] = [];

  /** @param handler as `Class.method(Event)` */
  add(handler: string, error: unknown): void {
    this.#handlers.push(handler);
    this.#errors.push(error);
  }

  get isEmpty(): boolean {
    return this.#errors.length === 0;
  }

  toError(): AfterCommitError {
    return new AfterCommitError(this.#errors, this.#handlers);
  }
}
