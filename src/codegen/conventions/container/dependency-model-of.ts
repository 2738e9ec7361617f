import type { ConstructorFact } from '../../model/facts.js';
import type { DependencyModel, DependencyParameterModel } from '../../model/dependency-model.js';
import { askedBy } from './asked-by.js';
import type { DependencyEdge } from './dependency-edges.js';
import type { JudgedParameter } from './judge-parameters.js';

export interface DependencyParts {
  readonly owner: ConstructorFact;
  readonly judged: readonly JudgedParameter[];
  readonly edges: readonly DependencyEdge[];
}

/** One class of the graph, for reports. */
export function dependencyModel({ owner, judged, edges }: DependencyParts): DependencyModel {
  const parameters = judged.map((one) => parameterModel(one, edges));
  return { type: owner.type, place: owner.place, parameters };
}

function parameterModel(
  { parameter, miss }: JudgedParameter,
  edges: readonly DependencyEdge[],
): DependencyParameterModel {
  const { name, place } = parameter;
  const classes = edges.filter((edge) => edge.parameter === parameter).map(({ to }) => to.type.id);
  return {
    name,
    place,
    token: askedBy(parameter).at(-1)?.token.text ?? null,
    classes: [...new Set(classes)].toSorted(),
    verdict: verdicts[miss?.kind ?? 'none'],
  };
}

const verdicts = { none: 'resolved', fault: 'unresolvable', doubt: 'undecided' } as const;
