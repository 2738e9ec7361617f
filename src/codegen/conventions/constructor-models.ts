import { diagnose } from '../diagnostics/diagnose.js';
import { compareCodeUnits } from '../model/compare-code-units.js';
import type { Diagnostic } from '../model/diagnostic.js';
import type { ContainerFacts } from '../model/container-facts.js';
import type { ConstructorFact, ConstructorParameterFact } from '../model/facts.js';
import { keepEach } from '../model/kept.js';
import type { ConstructorModel } from '../model/model.js';
import { emitsTypes, isDescribed } from './container-rules/is-described.js';

/** What the container gets to know, by class: only of what it can build and the registry import. */
export function constructorModels(constructors: readonly ConstructorFact[]): ConstructorModel[] {
  const models = constructors.filter(isDescribed).map((one) => constructorModel(one));
  return models.toSorted((a, b) => compareCodeUnits(a.type.id, b.type.id));
}

const constructorModel = keepEach(
  ({ type, inherited, parameters }: ConstructorFact): ConstructorModel => ({
    type,
    inherited,
    tokens: tokenized(parameters).map(({ token, injection }) => (injection ? null : token)),
  }),
);

/** One warning for each parameter whose class is known and cannot be named. */
export function hiddenDependencies(
  constructors: readonly ConstructorFact[],
  container: Pick<ContainerFacts, 'emitsMetadata'>,
): Diagnostic[] {
  const unnamed = constructors.filter((one) => isDescribed(one) && !emitsTypes(one, container));
  return unnamed.flatMap(({ type, parameters }) =>
    tokenized(parameters).flatMap(({ name, place, token, decorated }) => {
      if (decorated || token === null || token.exportPath !== null) return [];
      const facts = { parameter: name, owner: type.name, dependency: token.name };
      return diagnose('dependency-not-exported', { place }, facts);
    }),
  );
}

// The container never fills a rest parameter.
function tokenized(
  parameters: readonly ConstructorParameterFact[],
): readonly ConstructorParameterFact[] {
  return parameters.filter(({ rest }) => !rest);
}
