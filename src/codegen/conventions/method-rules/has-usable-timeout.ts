import { unusableTimeout } from '../handler-timeout.js';
import { isAsync } from '../method-model.js';
import { methodLabel } from '../method-label.js';
import type { MethodRule } from './method-subject.js';

export const hasUsableTimeout: MethodRule = {
  id: 'has-usable-timeout',
  required: false,
  miss: ({ method }) =>
    method.options && unusableTimeout(methodLabel(method), method.options, isAsync(method)),
};
