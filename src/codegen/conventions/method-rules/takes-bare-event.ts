import { diagnose } from '../../diagnostics/diagnose.js';
import { methodLabel } from '../method-label.js';
import { firstMember } from './first-member.js';
import type { MethodRule } from './method-subject.js';

export const takesBareEvent: MethodRule = {
  id: 'takes-bare-event',
  required: true,
  miss: ({ method }) => {
    const found = firstMember(method, 'derived');
    if (found === null) return null;
    const { parameter, text } = found;
    const facts = { method: methodLabel(method), parameter: parameter.name, text };
    return diagnose('handler-event-derived', parameter, facts);
  },
};
