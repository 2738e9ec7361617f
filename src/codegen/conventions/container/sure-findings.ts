import type { ConstructorFact } from '../../model/facts.js';
import { casesOf } from './cases.js';
import { certainSetting } from './certain-setting.js';
import type { ContainerSetting } from './container-setting.js';
import { dependencyCycles, type Cycle } from './dependency-cycles.js';
import type { JudgedParameter } from './judge-parameters.js';
import { surveyContainer, type ContainerSurvey } from './survey-container.js';

/** What the container is sure to meet, in at least one case that comes about. */
export interface SureFindings {
  readonly faults: readonly JudgedParameter[];
  readonly cycles: readonly Cycle[];
}

/**
 * The faults and cycles of a survey that are sure. The survey follows whatever may be registered,
 * and not all of that is ever there together, or is what the container takes.
 */
export function sureFindings(setting: ContainerSetting, survey: ContainerSurvey): SureFindings {
  if (isSound(survey)) return { faults: [], cycles: [] };
  const surveys = casesOf(setting.facts.registrations).map((chosen) =>
    surveyContainer(certainSetting(setting, chosen)),
  );
  const told = new Set<ConstructorFact>();
  return {
    faults: surveys.flatMap(faultsOf),
    cycles: surveys.flatMap((one) => dependencyCycles(one, told)),
  };
}

function isSound(survey: ContainerSurvey): boolean {
  return faultsOf(survey).length === 0 && dependencyCycles(survey).length === 0;
}

function faultsOf({ judged }: ContainerSurvey): readonly JudgedParameter[] {
  return judged.filter(({ miss }) => miss?.kind === 'fault');
}
