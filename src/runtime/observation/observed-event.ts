import { contextAt } from '../context/message-context.js';
import type { MessageSource } from '../context/message-source.js';
import type { Plan } from '../dispatch/plan.js';
import type { ObservedMessage } from './message-observer.js';

/** What there is to tell of an event as it comes up. */
export function observedEvent(
  event: object,
  { eventName: name, inTransaction, afterCommit }: Plan,
  { how, source }: Pick<ObservedMessage, 'how'> & { readonly source: MessageSource },
): ObservedMessage {
  const handlers = [...inTransaction, ...afterCommit].map(({ handler }) => handler);
  return { kind: 'event', message: event, name, how, context: contextAt(event, source), handlers };
}
