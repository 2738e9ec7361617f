import { diagnose } from '../../diagnostics/diagnose.js';
import { methodLabel } from '../method-label.js';
import { firstMember } from './first-member.js';
import type { MethodRule } from './method-subject.js';

export const takesTypedEvent: MethodRule = {
  id: 'takes-typed-event',
  required: true,
  miss: ({ method }) => {
    const found = firstMember(method, 'any');
    if (found === null) return null;
    const { parameter } = found;
    const facts = { method: methodLabel(method), parameter: parameter.name };
    return diagnose('handler-event-any', parameter, facts);
  },
};
