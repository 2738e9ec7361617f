import { diagnose } from '../../diagnostics/diagnose.js';
import type { ContainerFacts } from '../../model/container-facts.js';
import type { Diagnostic } from '../../model/diagnostic.js';
import type { ConstructorFact } from '../../model/facts.js';
import type { DependencyModel } from '../../model/dependency-model.js';
import type { TypeId } from '../../model/type-ref.js';
import { groupBy } from '../../model/group-by.js';
import { createContainerSetting } from './container-setting.js';
import { cycleError } from './cycle-error.js';
import type { DependencyEdge } from './dependency-edges.js';
import { dependencyModel } from './dependency-model-of.js';
import type { JudgedParameter } from './judge-parameters.js';
import type { Doubt } from './ruling.js';
import { settle } from './settle.js';
import { sureFindings } from './sure-findings.js';
import { surveyContainer } from './survey-container.js';

/** What the container is made of, as far as handlers depend on it. */
export interface ContainerProof {
  readonly dependencies: readonly DependencyModel[];
  readonly diagnostics: readonly Diagnostic[];
}

export interface ContainerInput {
  readonly constructors: readonly ConstructorFact[];
  readonly container: ContainerFacts;
  readonly handlers: readonly TypeId[];
}

/**
 * Resolves every constructor parameter that the handlers lead to, as the container would, and says
 * of each whether it can be resolved, cannot, or is nothing that the sources decide.
 */
export function proveContainer({
  constructors,
  container,
  handlers,
}: ContainerInput): ContainerProof {
  const setting = createContainerSetting(container, constructors, new Set(handlers));
  const survey = surveyContainer(setting);
  const sure = sureFindings(setting, survey);
  const judged = settle(setting, survey, sure);
  const { classes, edgesOf } = survey;
  const judgedOf = groupBy(judged, ({ owner }) => owner);
  return {
    dependencies: classes.map((owner) =>
      dependencyModel({ owner, judged: judgedOf.get(owner) ?? [], edges: edgesOf(owner) }),
    ),
    diagnostics: [
      ...judged.flatMap(({ miss }) => (miss?.kind === 'fault' ? miss.diagnostic : [])),
      ...doubtsOf(judged),
      ...sure.cycles.map(cycleError),
      ...sure.captures.map(({ diagnostic }) => diagnostic),
    ],
  };
}

/** One info for each thing that is not decided, at the first parameter that needs it. */
function doubtsOf(judged: readonly JudgedParameter[]): readonly Diagnostic[] {
  const doubted = judged.flatMap(({ owner, parameter, miss }) =>
    miss?.kind === 'doubt' ? { owner, parameter, doubt: miss } : [],
  );
  return [...groupBy(doubted, ({ doubt }) => doubt.key).values()].map(([first, ...others]) => {
    const { owner, parameter, doubt } = first as (typeof doubted)[number];
    const related = others.map((other) => ({
      place: other.parameter.place,
      message: `\`${other.parameter.name}\` of ${other.owner.type.name} as well`,
    }));
    return undecided({ owner, parameter, doubt }, related);
  });
}

interface Doubted {
  readonly owner: ConstructorFact;
  readonly parameter: DependencyEdge['parameter'];
  readonly doubt: Doubt;
}

function undecided(
  { owner, parameter: { name, place }, doubt: { reason, remedy } }: Doubted,
  related: Diagnostic['related'],
): Diagnostic {
  const facts = { parameter: name, owner: owner.type.name, reason, remedy };
  return diagnose('dependency-undecided', { place, related }, facts);
}
