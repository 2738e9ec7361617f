import { diagnose } from '../../diagnostics/diagnose.js';
import { methodLabel } from '../method-label.js';
import type { ParameterFact } from '../../model/facts.js';
import type { MethodRule } from './method-subject.js';

export const takesContextSecond: MethodRule = {
  id: 'takes-context-second',
  required: true,
  miss: ({ method }) => {
    const [, second] = method.parameters;
    if (second === undefined || isContext(second)) return null;
    const { name: parameter, text } = second;
    const facts = { method: methodLabel(method), parameter, text };
    return diagnose('handler-second-parameter', second, facts);
  },
};

function isContext({ members, rest }: ParameterFact): boolean {
  return !rest && members.length > 0 && members.every(({ kind }) => kind === 'context');
}
