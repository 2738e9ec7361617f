import { randomUUID } from 'node:crypto';
import type { Hearken, LevelLogger } from 'hearken';
import type { MiddlewareHandler } from 'hono';
import { headerOf } from './header-of.js';

/**
 * Begins the context of a request: whatever follows from it, down to the last handler and log line, has its
 * correlation id, its user, and the signal of its caller. The id goes back with the answer.
 */
export function inContext(hearken: Hearken, logger: LevelLogger): MiddlewareHandler {
  return async (c, next) => {
    const correlationId = headerOf(c, 'X-Correlation-Id') ?? randomUUID();
    const userId = headerOf(c, 'X-User-Id');
    const { signal } = c.req.raw;
    c.set('correlationId', correlationId);
    const context = { correlationId, signal, ...(userId !== undefined && { userId }) };
    await hearken.runInContext(context, async () => {
      await next();
      log(`${c.req.method} ${c.req.path}`);
    });
    c.header('X-Correlation-Id', correlationId);

    function log(request: string): void {
      const { status } = c.res;
      const fields = { request, status, ...(c.error !== undefined && { reason: c.error.message }) };
      if (status === 500) logger.error({ ...fields, err: c.error }, `${request} failed`);
      else logger.info(fields, `${request} answered`);
    }
  };
}
