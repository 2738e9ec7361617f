import { capturedScopes, parameterKey } from './captured-scopes.js';
import type { ContainerSetting } from './container-setting.js';
import { cycleError } from './cycle-error.js';
import { dependencyCycles } from './dependency-cycles.js';
import { atWorst } from './doubts.js';
import type { Finding } from './finding.js';
import type { JudgedParameter } from './judge-parameters.js';
import type { Miss } from './ruling.js';
import type { SureFindings } from './sure-findings.js';
import type { ContainerSurvey } from './survey-container.js';

/** The judged parameters of a survey, with a doubt for whatever is found of them and is not sure. */
export function settle(
  setting: ContainerSetting,
  survey: ContainerSurvey,
  sure: SureFindings,
): readonly JudgedParameter[] {
  const perhaps = [...unsureCycles(survey, sure), ...unsureCaptures(setting, survey, sure)];
  return survey.judged.map((one) => {
    const miss = settledMiss(one, sure);
    const worst = perhaps.find(({ owner, parameter }) => isOf(one, owner, parameter));
    if (worst === undefined || miss !== null) return { ...one, miss };
    return { ...one, miss: atWorst(one.owner, one.parameter, worst.diagnostic) };
  });
}

function unsureCycles(survey: ContainerSurvey, { cycles }: SureFindings): readonly Finding[] {
  const told = new Set(cycles.flatMap((cycle) => cycle.map(({ from }) => from)));
  return dependencyCycles(survey, told).map((cycle) => {
    const [{ from, parameter }] = cycle;
    return { owner: from, parameter, diagnostic: cycleError(cycle) };
  });
}

function unsureCaptures(
  setting: ContainerSetting,
  survey: ContainerSurvey,
  { captures }: SureFindings,
): readonly Finding[] {
  const told = new Set(captures.map(({ owner, parameter }) => parameterKey(owner, parameter)));
  return capturedScopes(survey, setting, told);
}

function settledMiss({ owner, parameter, miss }: JudgedParameter, sure: SureFindings): Miss | null {
  if (miss?.kind !== 'fault') return miss;
  const found = sure.faults.find((one) => isOf(one, owner, parameter));
  return found?.miss ?? atWorst(owner, parameter, miss.diagnostic);
}

function isOf(
  judged: JudgedParameter,
  owner: JudgedParameter['owner'],
  parameter: JudgedParameter['parameter'],
): boolean {
  return judged.owner === owner && judged.parameter === parameter;
}
