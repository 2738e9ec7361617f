import { diagnose } from '../../diagnostics/diagnose.js';
import { fault } from '../container/ruling.js';
import { isDescribedByMetadata } from './is-described.js';
import type { ParameterRule } from './parameter-rule.js';

// The registry names the classes of exported ones by itself, however they are imported.
export const isImportedAsValue: ParameterRule = {
  id: 'is-imported-as-value',
  miss({ setting, owner, parameter }) {
    const { name, place, token, typeOnly, injection } = parameter;
    if (!typeOnly || token === null || injection !== null) return null;
    if (!isDescribedByMetadata(owner, setting)) return null;
    const facts = { parameter: name, owner: owner.type.name, dependency: token.name };
    return fault(diagnose('dependency-type-only-import', { place }, facts));
  },
};
