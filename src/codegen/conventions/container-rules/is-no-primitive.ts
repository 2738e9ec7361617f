import type { ParameterRule } from './parameter-rule.js';
import { tokenFault } from './token-fault.js';

export const isNoPrimitive: ParameterRule = {
  id: 'is-no-primitive',
  miss: (subject) => tokenFault(subject, ['primitive'], 'dependency-primitive'),
};
