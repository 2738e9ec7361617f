import type { ParameterRule } from './parameter-rule.js';
import { tokenFault } from './token-fault.js';

export const isNoInterface: ParameterRule = {
  id: 'is-no-interface',
  miss: (subject) => tokenFault(subject, ['interface'], 'dependency-interface-without-token'),
};
