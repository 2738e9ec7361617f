import type { Binding, Parameter, Source, Token } from './binding.js';
import type { ContainerPort } from './container-port.js';
import type { Layout } from './layout.js';
import type { Recipe } from './recipe.js';

/**
 * The outcome of compiling: a recipe, or a reason why only the container can build: for good
 * (`opaque`), or until a singleton of the graph is there (`unbuilt`).
 */
export type Compiled = Recipe | { readonly kind: 'opaque' | 'unbuilt' };

type Build = Extract<Binding, { readonly kind: 'build' }>;

const opaque: Compiled = { kind: 'opaque' };
const unbuilt: Compiled = { kind: 'unbuilt' };

/**
 * Writes down what the container would do for `token`: the same lifetimes, the same order of
 * construction, the same things to dispose of.
 */
export function compileRecipe(
  token: Token,
  { container, layout }: { container: ContainerPort; layout: Layout },
): Compiled {
  // Not for the next compilation: a singleton may be built by then.
  const withoutRecipe = new Map<Token, Compiled>();
  return compileToken(token, false);

  function compileToken(wanted: Token, optional: boolean): Compiled {
    const binding = container.bindingOf(wanted, optional);
    if (binding.kind === 'value') return { kind: 'constant', value: binding.value };
    return binding.kind === 'opaque' ? opaque : compileBinding(binding, wanted);
  }

  // A class that many ask for is written down once: following every path that leads to it would take
  // for ever where paths fork and join.
  function compileBinding(binding: Build, wanted: Token): Compiled {
    const key = binding.registration ?? wanted;
    const known = layout.recipes.get(key) ?? withoutRecipe.get(key);
    if (known !== undefined) return known;
    const compiled = compileOnce(binding, wanted);
    if (isRecipe(compiled)) layout.recipes.set(key, compiled);
    else withoutRecipe.set(key, compiled);
    return compiled;
  }

  function compileOnce(binding: Build, wanted: Token): Compiled {
    const { lifetime, registration, instance } = binding;
    if (lifetime === 'singleton') {
      return instance ? { kind: 'constant', value: instance } : unbuilt;
    }
    const source = compileSource(binding.source);
    if (registration === null || lifetime === 'transient' || !isRecipe(source)) return source;
    if (lifetime === 'scope') layout.name(registration, wanted);
    return { kind: 'shared', within: lifetime, registration, source };
  }

  function compileSource(source: Source): Compiled {
    if (source.kind === 'token') return compileToken(source.token, false);
    if (source.parameters === null) return opaque;
    const parameters = source.parameters.map(compileParameter);
    if (parameters.every(isRecipe)) return { kind: 'new', type: source.type, parameters };
    return parameters.some(({ kind }) => kind === 'opaque') ? opaque : unbuilt;
  }

  function compileParameter(parameter: Parameter): Compiled {
    return parameter.kind === 'token' ? compileToken(parameter.token, parameter.optional) : opaque;
  }
}

export function isRecipe(compiled: Compiled): compiled is Recipe {
  return compiled.kind !== 'opaque' && compiled.kind !== 'unbuilt';
}
