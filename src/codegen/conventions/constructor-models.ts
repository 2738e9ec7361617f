import { diagnose } from '../diagnostics/diagnose.js';
import { compareCodeUnits } from '../model/compare-code-units.js';
import type { Diagnostic } from '../model/diagnostic.js';
import type { ConstructorFact, ConstructorParameterFact } from '../model/facts.js';
import type { ConstructorModel } from '../model/model.js';

/** What the container gets to know, by class: only of what it can build and the registry import. */
export function constructorModels(constructors: readonly ConstructorFact[]): ConstructorModel[] {
  const models = constructors.filter(isBuildable).map(({ type, inherited, parameters }) => ({
    type,
    inherited,
    tokens: tokenized(parameters).map(({ token, decorated }) => (decorated ? null : token)),
  }));
  return models.toSorted((a, b) => compareCodeUnits(a.type.id, b.type.id));
}

/** One warning for each parameter whose class is known and cannot be named. */
export function hiddenDependencies(constructors: readonly ConstructorFact[]): Diagnostic[] {
  return constructors.filter(isBuildable).flatMap(({ type, parameters }) =>
    tokenized(parameters).flatMap(({ name, place, token, decorated }) => {
      if (decorated || token === null || token.exportPath !== null) return [];
      const facts = { parameter: name, owner: type.name, dependency: token.name };
      return diagnose('dependency-not-exported', { place }, facts);
    }),
  );
}

function isBuildable({ type, abstract, visibility }: ConstructorFact): boolean {
  return type.exportPath !== null && !abstract && visibility === 'public';
}

// The container never fills a rest parameter.
function tokenized(
  parameters: readonly ConstructorParameterFact[],
): readonly ConstructorParameterFact[] {
  return parameters.filter(({ rest }) => !rest);
}
