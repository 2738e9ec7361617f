import type { ConstructorFact } from '../../model/facts.js';
import { capturedScopes } from './captured-scopes.js';
import { casesOf } from './cases.js';
import { certainSetting } from './certain-setting.js';
import type { ContainerSetting } from './container-setting.js';
import { dependencyCycles, type Cycle } from './dependency-cycles.js';
import type { Finding } from './finding.js';
import type { JudgedParameter } from './judge-parameters.js';
import { surveyContainer, type ContainerSurvey } from './survey-container.js';

/** What the container is sure to meet, in at least one case that comes about. */
export interface SureFindings {
  readonly faults: readonly JudgedParameter[];
  readonly cycles: readonly Cycle[];
  readonly captures: readonly Finding[];
}

/**
 * The faults, cycles and captures of a survey that are sure. The survey follows whatever may be registered,
 * and not all of that is ever there together, or is what the container takes.
 */
export function sureFindings(setting: ContainerSetting, survey: ContainerSurvey): SureFindings {
  if (isSound(setting, survey)) return { faults: [], cycles: [], captures: [] };
  const found = casesOf(setting.facts.registrations).map((chosen) => {
    const certain = certainSetting(setting, chosen);
    return { certain, seen: surveyContainer(certain) };
  });
  const inCycles = new Set<ConstructorFact>();
  const capturing = new Set<string>();
  return {
    faults: found.flatMap(({ seen }) => faultsOf(seen)),
    cycles: found.flatMap(({ seen }) => dependencyCycles(seen, inCycles)),
    captures: found.flatMap(({ seen, certain }) => capturedScopes(seen, certain, capturing)),
  };
}

function isSound(setting: ContainerSetting, survey: ContainerSurvey): boolean {
  return (
    faultsOf(survey).length === 0 &&
    dependencyCycles(survey).length === 0 &&
    capturedScopes(survey, setting).length === 0
  );
}

function faultsOf({ judged }: ContainerSurvey): readonly JudgedParameter[] {
  return judged.filter(({ miss }) => miss?.kind === 'fault');
}
