import { diagnose } from '../../diagnostics/diagnose.js';
import { methodLabel } from '../method-label.js';
import { firstMember } from './first-member.js';
import type { MethodRule } from './method-subject.js';

export const takesNominalEvent: MethodRule = {
  id: 'takes-nominal-event',
  required: true,
  miss: ({ method }) => {
    const found = firstMember(method, 'lookAlike');
    if (found === null) return null;
    const { parameter, text } = found;
    const facts = { method: methodLabel(method), parameter: parameter.name, text };
    return diagnose('event-look-alike', parameter, facts);
  },
};
