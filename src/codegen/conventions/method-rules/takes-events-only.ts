import { diagnose } from '../../diagnostics/diagnose.js';
import { methodLabel } from '../method-label.js';
import { takesEvent } from '../mentions-event.js';
import { firstMember } from './first-member.js';
import type { MethodFact } from '../../model/facts.js';
import type { MethodRule } from './method-subject.js';

export const takesEventsOnly: MethodRule = {
  id: 'takes-events-only',
  required: true,
  miss: ({ method }) => {
    const [parameter] = method.parameters;
    const other = firstMember(method, 'other')?.text ?? contextName(method);
    if (parameter === undefined || other === null || !takesEvent(parameter)) return null;
    const facts = { method: methodLabel(method), parameter: parameter.name, text: other };
    return diagnose('handler-event-mixed', parameter, facts);
  },
};

function contextName(method: MethodFact): string | null {
  return firstMember(method, 'context') === null ? null : 'EventContext';
}
