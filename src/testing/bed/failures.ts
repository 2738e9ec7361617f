import { UnitOfWorkDoomedError } from '../../runtime/errors/unit-of-work-doomed-error.js';
import type { Logger } from '../../runtime/logger.js';
import type { ErrorClass } from '../error-class.js';

/** Something that failed, as it was logged. */
export interface Failure {
  readonly error: unknown;
  /** Such as `Mailer.confirm(OrderPlaced) failed`. */
  readonly what: string;
}

/** What failures are expected: of a class, or with this in the log line or the error's message. */
export type FailureMatch = ErrorClass | string | RegExp;

/** What the run time logs as failed, and which of it somebody has seen or expected. */
export class Failures implements Logger {
  readonly all: Failure[] = [];
  readonly #expected: FailureMatch[] = [];
  readonly #seen = new Set<unknown>();

  /** @param logger hears of them as well */
  constructor(private readonly logger: Logger | undefined) {}

  error(fields: Readonly<Record<string, unknown>>, message: string): void {
    this.all.push({ error: fields['err'], what: message });
    return this.logger?.error(fields, message);
  }

  expect(match: FailureMatch): void {
    this.#expected.push(match);
  }

  /** Marks an error that has reached somebody, with those that it stands for. */
  saw(error: unknown): void {
    this.#seen.add(error);
    if (error instanceof AggregateError) for (const each of error.errors) this.#seen.add(each);
    if (error instanceof UnitOfWorkDoomedError) this.saw(error.cause);
  }

  /** Takes those that nobody has seen or expected, each error once; they count as seen then. */
  takeUnexpected(): readonly Failure[] {
    return this.all.filter((failure) => {
      if (this.#seen.has(failure.error)) return false;
      if (this.#expected.some((match) => matches(failure, match))) return false;
      this.#seen.add(failure.error);
      return true;
    });
  }

  /** What was expected and did not come, in words. */
  get missing(): readonly string[] {
    return this.#expected
      .filter((match) => !this.all.some((failure) => matches(failure, match)))
      .map((match) => (typeof match === 'function' ? match.name : String(match)));
  }
}

function matches({ error, what }: Failure, match: FailureMatch): boolean {
  if (typeof match === 'function') return error instanceof match;
  const text = `${what}: ${error instanceof Error ? error.message : String(error)}`;
  return typeof match === 'string' ? text.includes(match) : text.search(match) >= 0;
}
