import { emitsTypes, isDescribed, isDescribedByMetadata } from '../container-rules/is-described.js';
import type { ParameterSubject } from '../container-rules/parameter-rule.js';
import type { ConstructorFact } from '../../model/facts.js';
import { askedBy, type Asked } from './asked-by.js';
import type { ContainerSetting } from './container-setting.js';

/**
 * The parameters of a class that the container may fill: all but a rest parameter. It leaves out what has a
 * default, unless the compiler has told it of that parameter as well.
 */
export function parameterSubjects(
  setting: ContainerSetting,
  owner: ConstructorFact,
): readonly ParameterSubject[] {
  const { parameters } = owner;
  const spares = !isDescribedByMetadata(owner, setting);
  const spared = parameters.findIndex(({ defaulted, rest }) => rest || (defaulted && spares));
  return parameters.flatMap((parameter, index) =>
    parameter.rest ? [] : [{ setting, owner, parameter, needed: spared < 0 || index < spared }],
  );
}

/** What the container is asked for to fill a parameter: nothing for one that it leaves out. */
export function askedOf(subject: ParameterSubject): readonly Asked[] {
  return isLeftOut(subject) ? [] : askedBy(subject.parameter);
}

/** True for one that need not be filled, and whose type nothing names to the container. */
function isLeftOut({ setting, owner, parameter, needed }: ParameterSubject): boolean {
  const { injection, token } = parameter;
  if (needed || injection !== null || token === null) return false;
  return !emitsTypes(owner, setting.facts) && !(isDescribed(owner) && token.exportPath !== null);
}
