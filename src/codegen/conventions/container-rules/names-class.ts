import { emittedType } from '../container/doubts.js';
import { emitsTypes } from './is-described.js';
import type { ParameterRule } from './parameter-rule.js';
import { tokenFault } from './token-fault.js';

export const namesClass: ParameterRule = {
  id: 'names-class',
  miss(subject) {
    const { owner, parameter, setting } = subject;
    const found = tokenFault(subject, ['unresolved', 'other'], 'dependency-unresolvable');
    // Of others the registry names every class that there is, and what else is emitted names none.
    const isEmitted = owner.injectable !== null && emitsTypes(owner, setting.facts);
    return found !== null && isEmitted ? emittedType(owner, parameter) : found;
  },
};
