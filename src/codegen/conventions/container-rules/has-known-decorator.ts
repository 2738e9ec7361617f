import { autoInjected, unknownDecorator } from '../container/doubts.js';
import type { ParameterRule } from './parameter-rule.js';

export const hasKnownDecorator: ParameterRule = {
  id: 'has-known-decorator',
  miss({ owner, parameter }) {
    if (parameter.injection !== null) return null;
    if (parameter.decorated) return unknownDecorator(owner, parameter);
    const filled = owner.injectable === 'autoInjectable' && parameter.token === null;
    return filled ? autoInjected(owner, parameter) : null;
  },
};
