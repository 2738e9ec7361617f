import { diagnose } from '../../diagnostics/diagnose.js';
import { methodLabel } from '../method-label.js';
import type { MethodRule } from './method-subject.js';

export const isOfInstance: MethodRule = {
  id: 'is-of-instance',
  required: true,
  miss: ({ method }) =>
    method.static
      ? diagnose('handler-static', { place: method.place }, { method: methodLabel(method) })
      : null,
};
