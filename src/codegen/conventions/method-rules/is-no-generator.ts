import { diagnose } from '../../diagnostics/diagnose.js';
import { methodLabel } from '../method-label.js';
import type { MethodRule } from './method-subject.js';

export const isNoGenerator: MethodRule = {
  id: 'is-no-generator',
  required: true,
  miss: ({ method }) =>
    method.generator
      ? diagnose('handler-generator', { place: method.place }, { method: methodLabel(method) })
      : null,
};
