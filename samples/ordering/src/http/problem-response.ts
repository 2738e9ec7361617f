import { STATUS_CODES } from 'node:http';
import { CommandValidationError } from 'hearken';
import type { Context } from 'hono';
import { problemOf } from './problem-of.js';

/** An error as `application/problem+json` (RFC 9457), with the correlation id that its log lines have. */
export function problemResponse(error: Error, c: Context): Response {
  const { status, code, detail = error.message } = problemOf(error, c.req.raw.signal);
  const issues = error instanceof CommandValidationError ? { issues: error.issues } : {};
  const correlationId = c.get('correlationId') as string | undefined;
  const problem = { title: STATUS_CODES[status], status, code, detail, ...issues, correlationId };
  const headers = { 'Content-Type': 'application/problem+json' };
  return new Response(JSON.stringify(problem), { status, headers });
}
