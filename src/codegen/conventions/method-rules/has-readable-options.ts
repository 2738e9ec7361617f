import { methodLabel } from '../method-label.js';
import { unreadableOption } from '../unreadable-option.js';
import type { MethodRule } from './method-subject.js';

export const hasReadableOptions: MethodRule = {
  id: 'has-readable-options',
  required: false,
  miss: ({ method }) =>
    method.options === null ? null : unreadableOption(methodLabel(method), method.options),
};
