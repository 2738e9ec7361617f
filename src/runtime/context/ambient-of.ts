import type { Ambient } from './ambient.js';
import { contextOf } from './message-context.js';

/** What the handlers of an event run in: its own correlation, and itself as the cause. */
export function ambientOf(event: object, around: Ambient, handling = around.handling): Ambient {
  const { messageId, correlationId, userId } = contextOf(event);
  return { ...around, messageId, correlationId, userId, handling };
}
