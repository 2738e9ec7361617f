import { diagnose } from '../../diagnostics/diagnose.js';
import { methodLabel } from '../method-label.js';
import type { MethodRule } from './method-subject.js';

export const hasPlainName: MethodRule = {
  id: 'has-plain-name',
  required: true,
  miss: ({ method }) =>
    !method.callable
      ? diagnose('handler-name-computed', { place: method.place }, { method: methodLabel(method) })
      : null,
};
