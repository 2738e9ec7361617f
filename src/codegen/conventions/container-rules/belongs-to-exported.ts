import { diagnose } from '../../diagnostics/diagnose.js';
import { fault } from '../container/ruling.js';
import { isDescribed, isDescribedByMetadata } from './is-described.js';
import type { ParameterRule } from './parameter-rule.js';

export const belongsToExported: ParameterRule = {
  id: 'belongs-to-exported',
  miss({ setting, owner, parameter, needed }) {
    const { name, place, injection } = parameter;
    if (!needed || isDescribed(owner) || isDescribedByMetadata(owner, setting)) return null;
    // Its own decorators tell the container of tokens, and of nothing else.
    if (injection !== null && owner.injectable !== null) return null;
    const facts = { parameter: name, owner: owner.type.name };
    return fault(diagnose('dependency-class-not-exported', { place }, facts));
  },
};
