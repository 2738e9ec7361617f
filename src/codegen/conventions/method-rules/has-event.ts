import { diagnose } from '../../diagnostics/diagnose.js';
import { methodLabel } from '../method-label.js';
import { suggestsEvent, takesEvent } from '../mentions-event.js';
import type { MethodRule } from './method-subject.js';

export const hasEvent: MethodRule = {
  id: 'has-event',
  required: true,
  miss: ({ method }) =>
    method.parameters.some(takesEvent) || suggestsEvent(method)
      ? null
      : diagnose('handler-without-event', method, { method: methodLabel(method) }),
};
