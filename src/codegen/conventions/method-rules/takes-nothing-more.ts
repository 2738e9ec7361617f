import { diagnose } from '../../diagnostics/diagnose.js';
import { methodLabel } from '../method-label.js';
import type { MethodRule } from './method-subject.js';

export const takesNothingMore: MethodRule = {
  id: 'takes-nothing-more',
  required: true,
  miss: ({ method }) => {
    const [, , third] = method.parameters;
    if (third === undefined) return null;
    const facts = { method: methodLabel(method), parameter: third.name };
    return diagnose('handler-extra-parameter', third, facts);
  },
};
