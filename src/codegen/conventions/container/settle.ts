import { cycleError } from './cycle-error.js';
import { dependencyCycles } from './dependency-cycles.js';
import { atWorst } from './doubts.js';
import type { JudgedParameter } from './judge-parameters.js';
import type { Miss } from './ruling.js';
import type { SureFindings } from './sure-findings.js';
import type { ContainerSurvey } from './survey-container.js';

/** The judged parameters of a survey, with a doubt for each fault or cycle that is not sure. */
export function settle(survey: ContainerSurvey, sure: SureFindings): readonly JudgedParameter[] {
  const judged = survey.judged.map((one) => ({ ...one, miss: settledMiss(one, sure) }));
  const told = new Set(sure.cycles.flatMap((cycle) => cycle.map(({ from }) => from)));
  const perhaps = dependencyCycles(survey, told);
  return judged.map((one) => {
    const cycle = perhaps.find(([{ parameter, from }]) => isOf(one, from, parameter));
    if (cycle === undefined || one.miss !== null) return one;
    return { ...one, miss: atWorst(one.owner, one.parameter, cycleError(cycle)) };
  });
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
