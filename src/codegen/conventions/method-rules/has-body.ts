import { diagnose } from '../../diagnostics/diagnose.js';
import { methodLabel } from '../method-label.js';
import type { MethodRule } from './method-subject.js';

export const hasBody: MethodRule = {
  id: 'has-body',
  required: true,
  miss: ({ method }) =>
    method.abstract
      ? diagnose('handler-abstract', { place: method.place }, { method: methodLabel(method) })
      : null,
};
