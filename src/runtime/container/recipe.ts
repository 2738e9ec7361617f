import type { Constructor } from './binding.js';
import { isDisposable } from './container-port.js';
import type { DispatchScope } from './dispatch-scope.js';

/**
 * How to come by the instance for one token, as data. One function that follows it is cheaper than a
 * closure for each step: closures of one kind share what the engine has learnt, so that it can
 * inline none of them.
 */
export type Recipe =
  | { readonly kind: 'constant'; readonly value: unknown }
  | { readonly kind: 'new'; readonly type: Constructor; readonly parameters: readonly Recipe[] }
  | {
      readonly kind: 'shared';
      readonly within: 'scope' | 'resolution';
      /** Identity of the registration, by which the instance is found again. */
      readonly registration: object;
      readonly source: Recipe;
    };

type Shared = Extract<Recipe, { readonly kind: 'shared' }>;

/** Makes, or finds, the instance within a dispatch scope. */
export function follow(recipe: Recipe, scope: DispatchScope): unknown {
  if (recipe.kind === 'constant') return recipe.value;
  if (recipe.kind === 'shared') return share(recipe, scope);
  const instance = construct(recipe.type, recipe.parameters, scope);
  if (isDisposable(instance)) scope.own(instance);
  return instance;
}

function share(recipe: Shared, scope: DispatchScope): unknown {
  return recipe.within === 'scope' ? sharedInScope(recipe, scope) : sharedInGraph(recipe, scope);
}

function sharedInScope({ registration, source }: Shared, scope: DispatchScope): unknown {
  const made = scope.scoped.get(registration);
  if (made) return made;
  const instance = follow(source, scope);
  scope.scoped.add(registration, instance);
  return instance;
}

function sharedInGraph({ registration, source }: Shared, scope: DispatchScope): unknown {
  const shared = (scope.resolution ??= new Map());
  if (shared.has(registration)) return shared.get(registration);
  const instance = follow(source, scope);
  shared.set(registration, instance);
  return instance;
}

// Spelled out for the usual numbers of parameters: spreading an array costs more than the rest.
function construct(type: Constructor, parameters: readonly Recipe[], scope: DispatchScope): object {
  const [a, b, c] = parameters;
  if (a === undefined) return new type();
  if (b === undefined) return new type(follow(a, scope));
  if (c === undefined) return new type(follow(a, scope), follow(b, scope));
  if (parameters.length === 3) {
    return new type(follow(a, scope), follow(b, scope), follow(c, scope));
  }
  return new type(...parameters.map((parameter) => follow(parameter, scope)));
}
