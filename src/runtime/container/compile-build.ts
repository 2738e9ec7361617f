import type { Binding, Constructor, Parameter, Source, Token } from './binding.js';
import { type ContainerPort, isDisposable } from './container-port.js';
import type { DispatchScope } from './dispatch-scope.js';
import type { Layout } from './layout.js';

/** Makes, or finds, the instance for one token within a dispatch scope. */
export type Build = (scope: DispatchScope) => unknown;

/**
 * The outcome of compiling: a constant, a function that builds directly, or a reason why only the
 * container can: for good (`opaque`), or until a singleton of the graph is there (`unbuilt`).
 */
export type Compiled =
  | { readonly kind: 'constant'; readonly value: unknown }
  | { readonly kind: 'build'; readonly build: Build }
  | { readonly kind: 'opaque' | 'unbuilt' };

const opaque: Compiled = { kind: 'opaque' };
const unbuilt: Compiled = { kind: 'unbuilt' };

/**
 * Turns what the container would do for `token` into a function that does just that: the same
 * lifetimes, the same order of construction, the same things to dispose of.
 */
export function compileBuild(
  token: Token,
  { container, layout }: { container: ContainerPort; layout: Layout },
): Compiled {
  return compileToken(token, false);

  function compileToken(wanted: Token, optional: boolean): Compiled {
    const binding = container.bindingOf(wanted, optional);
    if (binding.kind === 'value') return { kind: 'constant', value: binding.value };
    return binding.kind === 'opaque' ? opaque : compileBinding(binding, wanted);
  }

  function compileBinding(binding: Extract<Binding, { kind: 'build' }>, wanted: Token): Compiled {
    const { lifetime, registration, instance } = binding;
    if (lifetime === 'singleton') {
      return instance ? { kind: 'constant', value: instance } : unbuilt;
    }
    const source = compileSource(binding.source);
    if (registration === null || lifetime === 'transient' || isOut(source)) return source;
    const build = buildOf(source);
    if (lifetime === 'resolution') {
      return { kind: 'build', build: oncePerResolution(registration, build) };
    }
    layout.name(registration, wanted);
    return { kind: 'build', build: oncePerScope(registration, build) };
  }

  function compileSource(source: Source): Compiled {
    if (source.kind === 'token') return compileToken(source.token, false);
    if (source.parameters === null) return opaque;
    const parameters = source.parameters.map(compileParameter);
    const out = parameters.find((parameter) => parameter.kind === 'opaque');
    if (out !== undefined) return out;
    return parameters.find(isOut) ?? { kind: 'build', build: owned(source.type, parameters) };
  }

  function compileParameter(parameter: Parameter): Compiled {
    return parameter.kind === 'token' ? compileToken(parameter.token, parameter.optional) : opaque;
  }
}

function isOut(compiled: Compiled): compiled is { readonly kind: 'opaque' | 'unbuilt' } {
  return compiled.kind === 'opaque' || compiled.kind === 'unbuilt';
}

function buildOf(compiled: Compiled): Build {
  if (compiled.kind === 'build') return compiled.build;
  const value = compiled.kind === 'constant' ? compiled.value : undefined;
  return () => value;
}

function oncePerScope(registration: object, build: Build): Build {
  return (scope) => {
    const made = scope.scoped.get(registration);
    if (made) return made;
    const instance = build(scope);
    scope.scoped.add(registration, instance);
    return instance;
  };
}

function oncePerResolution(registration: object, build: Build): Build {
  return (scope) => {
    const shared = (scope.resolution ??= new Map());
    if (shared.has(registration)) return shared.get(registration);
    const instance = build(scope);
    shared.set(registration, instance);
    return instance;
  };
}

function owned(type: Constructor, parameters: readonly Compiled[]): Build {
  const construct = constructWith(type, parameters.map(buildOf));
  return (scope) => {
    const instance = construct(scope);
    if (isDisposable(instance)) scope.own(instance);
    return instance;
  };
}

// Spelled out for the usual numbers of parameters: spreading an array costs more than the rest.
function constructWith(
  type: Constructor,
  parameters: readonly Build[],
): (scope: DispatchScope) => object {
  const [a, b, c] = parameters;
  if (a === undefined) return () => new type();
  if (b === undefined) return (scope) => new type(a(scope));
  if (c === undefined) return (scope) => new type(a(scope), b(scope));
  if (parameters.length === 3) return (scope) => new type(a(scope), b(scope), c(scope));
  return (scope) => new type(...parameters.map((parameter) => parameter(scope)));
}
