import { diagnose } from '../../diagnostics/diagnose.js';
import { methodLabel } from '../method-label.js';
import type { MethodRule } from './method-subject.js';

export const isAlwaysThere: MethodRule = {
  id: 'is-always-there',
  required: true,
  miss: ({ method }) =>
    method.optional
      ? diagnose('handler-optional', { place: method.place }, { method: methodLabel(method) })
      : null,
};
