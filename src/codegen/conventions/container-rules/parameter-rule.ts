import type { ConstructorFact, ConstructorParameterFact } from '../../model/facts.js';
import type { ContainerSetting } from '../container/container-setting.js';
import type { Miss } from '../container/ruling.js';

/** A constructor parameter of a class that the container may have to build. */
export interface ParameterSubject {
  readonly setting: ContainerSetting;
  readonly owner: ConstructorFact;
  readonly parameter: ConstructorParameterFact;
  /** False for one that the container may leave out: it, or one before it, has a default. */
  readonly needed: boolean;
}

/** One thing that a parameter has to be for the container to fill it. */
export interface ParameterRule {
  readonly id: string;
  /** What is missed, or `null` for a hit. */
  miss(subject: ParameterSubject): Miss | null;
}
