import { diagnose } from '../../diagnostics/diagnose.js';
import type { MethodFact } from '../../model/facts.js';
import { methodLabel } from '../method-label.js';
import type { MethodRule } from './method-subject.js';

export const returnsNothing: MethodRule = {
  id: 'returns-nothing',
  required: true,
  miss: ({ method, returns }) =>
    returns === 'nothing' && hasResult(method)
      ? diagnose('handler-returns-value', method, {
          method: methodLabel(method),
          text: method.returns.text,
        })
      : null,
};

/** True for a method that returns something, or a promise of something. */
export function hasResult({ returns: { kind } }: MethodFact): boolean {
  return kind === 'other' || kind === 'promised';
}
