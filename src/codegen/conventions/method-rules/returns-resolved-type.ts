import { diagnose } from '../../diagnostics/diagnose.js';
import { methodLabel } from '../method-label.js';
import type { MethodRule } from './method-subject.js';

export const returnsResolvedType: MethodRule = {
  id: 'returns-resolved-type',
  required: true,
  miss: ({ method }) =>
    method.returns.kind === 'unresolved'
      ? diagnose('handler-return-unresolved', method, {
          method: methodLabel(method),
          text: method.returns.text,
        })
      : null,
};
