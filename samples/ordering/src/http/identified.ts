import type { Context } from 'hono';
import { BadRequest } from './bad-request.js';
import { headerOf } from './header-of.js';

/**
 * Makes the command of a request idempotent: whoever repeats the request gets the first answer. An id is
 * the user's own: nobody gets at the answer to somebody else.
 *
 * @throws {BadRequest} without an `X-Request-Id`.
 */
export function identified(c: Context): { readonly id: string } {
  const requestId = headerOf(c, 'X-Request-Id');
  if (requestId === undefined) throw new BadRequest('X-Request-Id is missing');
  return { id: `${headerOf(c, 'X-User-Id') ?? 'anybody'}/${requestId}` };
}
