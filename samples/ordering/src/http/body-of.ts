import type { Context } from 'hono';
import { BadRequest } from './bad-request.js';

/**
 * The fields of a command, as a request has them. Whether they fit, the schema of the command finds out:
 * here they need only be a JSON object, and an empty body is an empty one.
 *
 * @throws {BadRequest} for anything else.
 */
export async function bodyOf<Command>(c: Context): Promise<Command> {
  const text = await c.req.text();
  const body = text === '' ? {} : parse(text);
  if (typeof body !== 'object' || body === null || Array.isArray(body)) {
    throw new BadRequest('the body must be a JSON object');
  }
  return body as Command;
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new BadRequest('the body is no JSON');
  }
}
