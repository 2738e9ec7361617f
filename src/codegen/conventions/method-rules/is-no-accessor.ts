import { diagnose } from '../../diagnostics/diagnose.js';
import { methodLabel } from '../method-label.js';
import type { MethodRule } from './method-subject.js';

export const isNoAccessor: MethodRule = {
  id: 'is-no-accessor',
  required: true,
  miss: ({ method }) => {
    const { kind: accessor, place } = method;
    if (accessor !== 'getter' && accessor !== 'setter') return null;
    return diagnose('handler-is-accessor', { place }, { method: methodLabel(method), accessor });
  },
};
