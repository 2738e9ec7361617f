import { diagnose } from '../../diagnostics/diagnose.js';
import { methodLabel } from '../method-label.js';
import { firstMember } from './first-member.js';
import type { MethodRule } from './method-subject.js';

export const takesResolvedType: MethodRule = {
  id: 'takes-resolved-type',
  required: true,
  miss: ({ method }) => {
    const found = firstMember(method, 'unresolved');
    if (found === null) return null;
    const { parameter, text } = found;
    const facts = { method: methodLabel(method), parameter: parameter.name, text };
    return diagnose('handler-event-unresolved', parameter, facts);
  },
};
