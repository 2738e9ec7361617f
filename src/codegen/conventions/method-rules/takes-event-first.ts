import { diagnose } from '../../diagnostics/diagnose.js';
import { methodLabel } from '../method-label.js';
import { suggestsEvent, takesEvent } from '../mentions-event.js';
import type { MethodRule } from './method-subject.js';

export const takesEventFirst: MethodRule = {
  id: 'takes-event-first',
  required: true,
  miss: ({ method }) => {
    const index = method.parameters.findIndex(takesEvent);
    const parameter = method.parameters[index];
    if (parameter === undefined || index === 0 || suggestsEvent(method)) return null;
    const facts = { method: methodLabel(method), parameter: parameter.name };
    return diagnose('handler-event-not-first', parameter, facts);
  },
};
