import type { ts } from '../typescript.js';

/**
 * What stands for the type parameters of generic classes and the parameters of mixins where they
 * are used. Each argument is read in the bindings of the place where it is written.
 */
export type Bindings = ReadonlyMap<ts.Node, Bound>;

export interface Bound {
  readonly node: ts.Node;
  readonly bindings: Bindings;
}

export const noBindings: Bindings = new Map();

interface Generic {
  readonly typeParameters?: readonly ts.TypeParameterDeclaration[] | undefined;
}

/** Binds a generic declaration's type parameters to the arguments, or else to their defaults. */
export function bindTypes(
  { typeParameters }: Generic,
  given: readonly ts.TypeNode[] | undefined,
  bindings: Bindings,
): Bindings {
  if (typeParameters === undefined || typeParameters.length === 0) return noBindings;
  const bound = new Map<ts.Node, Bound>();
  typeParameters.forEach((parameter, index) => {
    const argument = given?.[index];
    if (argument !== undefined) bound.set(parameter, { node: argument, bindings });
    else if (parameter.default !== undefined) {
      // A default may name the parameters before its own, and no map may hold itself.
      bound.set(parameter, { node: parameter.default, bindings: new Map(bound) });
    }
  });
  return bound;
}

/** Binds a function's parameters to a call's arguments. */
export function bindArguments(
  parameters: readonly ts.ParameterDeclaration[],
  given: readonly ts.Expression[],
  bindings: Bindings,
): Bindings {
  const bound = new Map<ts.Node, Bound>();
  parameters.forEach((parameter, index) => {
    const node = given[index] ?? parameter.initializer;
    if (node !== undefined) bound.set(parameter, { node, bindings });
  });
  return bound;
}
