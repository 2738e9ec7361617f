import { diagnose } from '../../diagnostics/diagnose.js';
import { methodLabel } from '../method-label.js';
import type { MethodRule } from './method-subject.js';

export const takesOneEvent: MethodRule = {
  id: 'takes-one-event',
  required: true,
  miss: ({ method }) => {
    const [parameter] = method.parameters;
    if (!parameter?.rest) return null;
    const facts = { method: methodLabel(method), parameter: parameter.name };
    return diagnose('handler-parameter-rest', parameter, facts);
  },
};
