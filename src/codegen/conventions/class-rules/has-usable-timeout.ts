import type { HandlerClassFact } from '../../model/facts.js';
import { unusableTimeout } from '../handler-timeout.js';
import { mentionsEvent } from '../mentions-event.js';
import { isAsync } from '../method-model.js';
import type { ClassRule } from './class-subject.js';

export const hasUsableTimeout: ClassRule = {
  id: 'has-usable-timeout',
  required: false,
  miss: ({ handler }) =>
    unusableTimeout(handler.type.name, handler.marker.options, isWaitedFor(handler)),
};

// What an abstract class says is for its subclasses, which may differ.
function isWaitedFor({ abstract, marker, methods }: HandlerClassFact): boolean {
  if (abstract || marker.inherited) return true;
  return methods.some((method) => mentionsEvent(method) && isAsync(method));
}
