import { diagnose } from '../../diagnostics/diagnose.js';
import { methodLabel } from '../method-label.js';
import type { MethodRule } from './method-subject.js';

export const requiresEvent: MethodRule = {
  id: 'requires-event',
  required: true,
  miss: ({ method }) => {
    const [parameter] = method.parameters;
    if (!parameter?.optional) return null;
    const facts = { method: methodLabel(method), parameter: parameter.name };
    return diagnose('handler-parameter-optional', parameter, facts);
  },
};
