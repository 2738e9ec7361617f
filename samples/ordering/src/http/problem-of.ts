import { NotFound, RuleBroken } from '@shop/kernel';
import {
  CommandValidationError,
  ConcurrencyError,
  HearkenClosedError,
  StopTimeoutError,
} from 'hearken';
import { SqliteBusyError } from 'hearken/sqlite';
import { BadRequest } from './bad-request.js';

export interface Problem {
  readonly status: number;
  readonly code: string;
  /** The message of the error unless given. */
  readonly detail?: string;
}

type ErrorClass = new (...parameters: never[]) => Error;

const changed = 'somebody else has changed it: look at it again';
const closing = 'the shop is closing';

const known: readonly (readonly [ErrorClass, Problem])[] = [
  [BadRequest, { status: 400, code: 'bad-request' }],
  [NotFound, { status: 404, code: 'not-found' }],
  [RuleBroken, { status: 409, code: 'rule-broken' }],
  [ConcurrencyError, { status: 409, code: 'concurrency-conflict', detail: changed }],
  [CommandValidationError, { status: 422, code: 'command-invalid', detail: 'see the issues' }],
  [SqliteBusyError, { status: 503, code: 'busy', detail: 'the database is busy' }],
  [HearkenClosedError, { status: 503, code: 'closed', detail: closing }],
  [StopTimeoutError, { status: 503, code: 'closed', detail: closing }],
];

/** What the outside is told of an error: of one that nobody expected, nothing but that it came. */
export function problemOf(error: Error, signal: AbortSignal): Problem {
  const found = known.find(([type]) => error instanceof type);
  if (found !== undefined) return found[1];
  // Nobody reads this any more; the log says that it was the caller who gave up.
  if (signal.aborted) return { status: 499, code: 'given-up' };
  return { status: 500, code: 'failed', detail: 'this should not have happened' };
}
