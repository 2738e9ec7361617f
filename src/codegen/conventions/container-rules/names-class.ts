import { emittedType } from '../container/doubts.js';
import type { ParameterRule } from './parameter-rule.js';
import { tokenFault } from './token-fault.js';

export const namesClass: ParameterRule = {
  id: 'names-class',
  miss(subject) {
    const { owner, parameter, setting } = subject;
    const found = tokenFault(subject, ['unresolved', 'other'], 'dependency-unresolvable');
    const isEmitted = setting.facts.emitsMetadata && owner.injectable !== null;
    return found !== null && isEmitted ? emittedType(owner, parameter) : found;
  },
};
