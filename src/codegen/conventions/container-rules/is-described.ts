import type { ContainerFacts } from '../../model/container-facts.js';
import type { ConstructorFact } from '../../model/facts.js';
import type { ContainerSetting } from '../container/container-setting.js';

/** True for a class whose constructor the registry describes to the container. */
export function isDescribed({ type, abstract, visibility }: ConstructorFact): boolean {
  return type.exportPath !== null && !abstract && visibility === 'public';
}

/**
 * True where the compiler leaves the types of its parameters with the class: whatever decorators a class
 * or its own constructor has, and whoever wrote them.
 */
export function emitsTypes(
  { injectable, decorated, inherited }: ConstructorFact,
  { emitsMetadata }: Pick<ContainerFacts, 'emitsMetadata'>,
): boolean {
  return emitsMetadata && (injectable !== null || (decorated && !inherited));
}

/** True for one that the registry cannot name, and whose decorators and emitted types do it. */
export function isDescribedByMetadata(
  owner: ConstructorFact,
  { facts }: ContainerSetting,
): boolean {
  return !isDescribed(owner) && owner.injectable === 'injectable' && facts.emitsMetadata;
}
