import type { ConstructorFact } from '../../model/facts.js';
import type { ContainerSetting } from '../container/container-setting.js';

/** True for a class whose constructor the registry describes to the container. */
export function isDescribed({ type, abstract, visibility }: ConstructorFact): boolean {
  return type.exportPath !== null && !abstract && visibility === 'public';
}

/** True where the compiler leaves the types of its parameters with the class. */
export function emitsTypes({ injectable }: ConstructorFact, { facts }: ContainerSetting): boolean {
  return facts.emitsMetadata && injectable !== null;
}

/** True for one that the registry cannot name, and whose decorators and emitted types do it. */
export function isDescribedByMetadata(
  owner: ConstructorFact,
  { facts }: ContainerSetting,
): boolean {
  return !isDescribed(owner) && owner.injectable === 'injectable' && facts.emitsMetadata;
}
