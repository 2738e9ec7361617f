import type { Attributes } from '@opentelemetry/api';
import type { HandlerCall } from '../runtime/behaviors/behavior.js';

/** What spans and metrics have in common: few different values, so that metrics can be kept by them. */
export function sharedAttributes({ messageName, handler }: HandlerCall): Attributes {
  return {
    'messaging.system.name': 'hearken',
    // What it was called until 1.45 of the conventions; many a backend goes by it still.
    'messaging.system': 'hearken',
    'messaging.operation.name': operation,
    'messaging.destination.name': messageName,
    'messaging.destination.subscription.name': handler,
  };
}

/** What a span says of the one message as well. */
export function spanAttributes(call: HandlerCall): Attributes {
  const { kind, delivery, context } = call;
  const { messageId, correlationId, causationId } = context;
  return {
    ...sharedAttributes(call),
    'messaging.operation.type': 'process',
    'messaging.message.id': messageId,
    'messaging.message.conversation_id': correlationId,
    'hearken.message.kind': kind,
    ...(causationId !== undefined && { 'hearken.causation_id': causationId }),
    ...(delivery !== null && { 'hearken.delivery': delivery }),
  };
}

/** What Hearken calls the operation; to the conventions it is of the type `process`. */
export const operation = 'handle';
