import type { ConstructorFact, ConstructorParameterFact } from '../../model/facts.js';
import { containerRules } from '../container-rules/container-rules.js';
import type { ParameterSubject } from '../container-rules/parameter-rule.js';
import { parameterSubjects } from './asked-of.js';
import type { ContainerSetting } from './container-setting.js';
import type { Miss } from './ruling.js';

/** A parameter with the first rule that it misses, if there is one. */
export interface JudgedParameter {
  readonly owner: ConstructorFact;
  readonly parameter: ConstructorParameterFact;
  readonly miss: Miss | null;
}

/** Judges what the container has to fill of a constructor. */
export function judgeParameters(
  setting: ContainerSetting,
  owner: ConstructorFact,
): readonly JudgedParameter[] {
  return parameterSubjects(setting, owner).map((subject) => ({
    owner,
    parameter: subject.parameter,
    miss: firstMiss(subject),
  }));
}

function firstMiss(subject: ParameterSubject): Miss | null {
  for (const rule of containerRules) {
    const miss = rule.miss(subject);
    if (miss !== null) return miss;
  }
  return null;
}
