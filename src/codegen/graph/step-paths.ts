import type { FlowStep, StepId } from '../model/flow.js';
import type { TypeId } from '../model/type-ref.js';

/** The steps of a flow as a drawing shows them: what is internal belongs to those that use it. */
export interface StepPaths {
  /** Those that make a message and belong to nobody else. */
  readonly makers: readonly FlowStep[];
  /** The messages that a step makes, itself or by what belongs to it. */
  made(step: FlowStep): readonly TypeId[];
  /** The makers that a step leads to, through whatever lies between. */
  leadsTo(step: FlowStep): readonly FlowStep[];
}

/** A step that `isPart` belongs to the steps that use it, where there are any. */
export function createStepPaths(
  steps: readonly FlowStep[],
  isPart: (step: FlowStep) => boolean,
): StepPaths {
  const byId = new Map(steps.map((step) => [step.id, step]));
  const used = new Set(steps.flatMap(({ uses }) => uses.map(({ step }) => step)));
  const parts = new Set(steps.filter((step) => isPart(step) && used.has(step.id)));
  const usesOf = ({ uses }: FlowStep) => uses.flatMap(({ step }) => byId.get(step) ?? []);
  const wholeOf = (step: FlowStep) =>
    reach(step, (one) => usesOf(one).filter((it) => parts.has(it)));
  const made = (step: FlowStep): readonly TypeId[] => [
    ...new Set(wholeOf(step).flatMap(({ creates }) => creates.map(({ message }) => message))),
  ];
  const makers = steps.filter((step) => !parts.has(step) && made(step).length > 0);
  const isMaker = new Set<StepId>(makers.map(({ id }) => id));
  return {
    makers,
    made,
    leadsTo(step) {
      const further = (one: FlowStep) => (one === step || !isMaker.has(one.id) ? usesOf(one) : []);
      return reach(step, further).filter((one) => one !== step && isMaker.has(one.id));
    },
  };
}

/** A step with all that follows from it, each once. */
function reach(start: FlowStep, next: (step: FlowStep) => readonly FlowStep[]): FlowStep[] {
  const found = new Set([start]);
  for (const step of found) for (const one of next(step)) found.add(one);
  return [...found];
}
