import { diagnose } from '../../diagnostics/diagnose.js';
import { methodLabel } from '../method-label.js';
import type { MethodRule } from './method-subject.js';

export const isNoProperty: MethodRule = {
  id: 'is-no-property',
  required: true,
  miss: ({ method }) =>
    method.kind === 'property'
      ? diagnose('handler-is-property', { place: method.place }, { method: methodLabel(method) })
      : null,
};
