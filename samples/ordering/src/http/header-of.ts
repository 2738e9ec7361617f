import type { Context } from 'hono';
import { BadRequest } from './bad-request.js';

const safe = /^[\w.:-]{1,100}$/;

/**
 * A header that goes into log lines and the database.
 *
 * @throws {BadRequest} when it has anything but up to 100 letters, digits and `_.:-`.
 */
export function headerOf(c: Context, name: string): string | undefined {
  const value = c.req.header(name);
  if (value !== undefined && !safe.test(value)) {
    throw new BadRequest(`${name} may have up to 100 letters, digits and _.:-`);
  }
  return value;
}
