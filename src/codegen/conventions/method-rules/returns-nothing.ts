import { diagnose } from '../../diagnostics/diagnose.js';
import { methodLabel } from '../method-label.js';
import type { MethodRule } from './method-subject.js';

export const returnsNothing: MethodRule = {
  id: 'returns-nothing',
  required: true,
  miss: ({ method }) =>
    method.returns.kind === 'other'
      ? diagnose('handler-returns-value', method, {
          method: methodLabel(method),
          text: method.returns.text,
        })
      : null,
};
