import type { Context } from 'hono';
import { BadRequest } from './bad-request.js';
import { headerOf } from './header-of.js';

const uuid = /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/i;

/**
 * Makes the command of a request idempotent: whoever repeats the request gets the first answer. The id is that of one
 * user, one method and one path, so that nobody gets at the answer to somebody else, or to another request. Those who do
 * not say who they are have one name among them all: an id of theirs must be one that no other can guess.
 *
 * @throws {BadRequest} without an `X-Request-Id`, and without an `X-User-Id` for one that is no UUID.
 */
export function identified(c: Context): { readonly id: string } {
  const requestId = headerOf(c, 'X-Request-Id');
  const userId = headerOf(c, 'X-User-Id');
  if (requestId === undefined) throw new BadRequest('X-Request-Id is missing');
  if (userId === undefined && !uuid.test(requestId)) {
    throw new BadRequest('without an X-User-Id, X-Request-Id must be a UUID');
  }
  const who = userId === undefined ? 'nobody' : `user ${userId}`;
  return { id: `${who}: ${c.req.method} ${c.req.path} ${requestId}` };
}
