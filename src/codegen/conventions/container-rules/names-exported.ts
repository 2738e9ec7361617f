import { diagnose } from '../../diagnostics/diagnose.js';
import { fault } from '../container/ruling.js';
import { emitsTypes, isDescribed } from './is-described.js';
import type { ParameterRule } from './parameter-rule.js';

export const namesExported: ParameterRule = {
  id: 'names-exported',
  miss({ setting, owner, parameter, needed }) {
    const { name, place, token, injection } = parameter;
    if (!needed || injection !== null || token === null || token.exportPath !== null) return null;
    if (!isDescribed(owner) || emitsTypes(owner, setting.facts)) return null;
    const facts = { parameter: name, owner: owner.type.name, dependency: token.name };
    return fault(diagnose('dependency-not-exported', { place }, facts));
  },
};
