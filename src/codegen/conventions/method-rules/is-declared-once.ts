import { diagnose } from '../../diagnostics/diagnose.js';
import { methodLabel } from '../method-label.js';
import type { MethodRule } from './method-subject.js';

export const isDeclaredOnce: MethodRule = {
  id: 'is-declared-once',
  required: true,
  miss: ({ method }) =>
    method.overloads > 0
      ? diagnose('handler-overloaded', { place: method.place }, { method: methodLabel(method) })
      : null,
};
