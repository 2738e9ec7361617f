import { diagnose } from '../../diagnostics/diagnose.js';
import { methodLabel } from '../method-label.js';
import type { MethodRule } from './method-subject.js';

export const isPublic: MethodRule = {
  id: 'is-public',
  required: true,
  miss: ({ method }) => {
    const { visibility, place } = method;
    if (visibility === 'public') return null;
    return diagnose('handler-not-public', { place }, { method: methodLabel(method), visibility });
  },
};
