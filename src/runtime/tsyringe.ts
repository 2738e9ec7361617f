// tsyringe refuses to load without Reflect.getMetadata, so this import stands first.
import 'reflect-metadata';
import { container as rootContainer, injectable, Lifecycle } from 'tsyringe';
import type { DependencyContainer, InjectionToken } from 'tsyringe';
import type {
  Binding,
  Constructor,
  Lifetime,
  Parameter,
  Source,
  Token,
} from './container/binding.js';
import {
  type ChildContainer,
  type ContainerPort,
  type Disposable,
} from './container/container-port.js';
import { metadata, parameterOf, tokensOf } from './container/constructor-tokens.js';
import type { ClassOf, ConstructorEntry } from './registry.js';

export type { DependencyContainer } from 'tsyringe';

/*
 * The only file that uses tsyringe, and reads its inner parts. What is read of them is looked for
 * first: a container that lacks them still works, with a child container for each dispatch.
 */

interface Registration {
  readonly provider: {
    readonly useValue?: unknown;
    readonly useToken?: Token;
    readonly useClass?: Constructor;
    readonly useFactory?: unknown;
  };
  readonly options: { readonly lifecycle: Lifecycle };
  instance?: unknown;
}

interface Inside extends DependencyContainer {
  readonly parent?: Inside;
  readonly _registry: {
    has(token: Token): boolean;
    get(token: Token): Registration | null;
    entries(): Iterable<[Token, Registration[]]>;
    setAll(token: Token, registrations: Registration[]): void;
  };
  readonly disposables: Set<Disposable>;
  resolveRegistration(registration: Registration, context: object): unknown;
}

const lifetimes: Readonly<Record<Lifecycle, Lifetime>> = {
  [Lifecycle.Transient]: 'transient',
  [Lifecycle.Singleton]: 'singleton',
  [Lifecycle.ContainerScoped]: 'scope',
  [Lifecycle.ResolutionScoped]: 'resolution',
};

/** Opens a tsyringe container, or its root container, to the run time. */
export function openContainer(container: DependencyContainer = rootContainer): ContainerPort {
  if (!hasInside(container)) return openOpaque(container);
  const chain = [...ancestry(container)];
  for (const each of chain) observe(each);
  return {
    changes,
    bindingOf: (token, optional) => bindingOf(token, { chain, optional }),
    openChild: () => openChild(chain),
  };
}

function hasInside(container: DependencyContainer): container is Inside {
  const { _registry: registry, disposables, resolveRegistration } = container as Partial<Inside>;
  return (
    typeof registry?.has === 'function' &&
    typeof registry.get === 'function' &&
    typeof registry.entries === 'function' &&
    typeof registry.setAll === 'function' &&
    disposables instanceof Set &&
    typeof resolveRegistration === 'function'
  );
}

function* ancestry(container: Inside): Iterable<Inside> {
  for (let each: Inside | undefined = container; each !== undefined; each = each.parent) yield each;
}

function openOpaque(container: DependencyContainer): ContainerPort {
  return {
    changes: { count: 0 },
    bindingOf: () => ({ kind: 'opaque' }),
    openChild: () => {
      const child = container.createChildContainer();
      return {
        resolve: (token) => child.resolve(token as InjectionToken<object>),
        adopt: () => undefined,
        own: () => undefined,
        close: () => [child],
      };
    },
  };
}

// --- what may change ---------------------------------------------------------------------------

const changes = { count: 0 };
const observed = new WeakSet<object>();
const mutators = ['register', 'reset', 'clearInstances', 'dispose'] as const;

// `registerInstance`, `registerSingleton` and `registerType` go through `register`. One counter for
// all containers: it holds on to none of them, and a needless recompilation costs microseconds.
function observe(container: Inside): void {
  if (observed.has(container)) return;
  observed.add(container);
  for (const name of mutators) {
    const original: (...parameters: never[]) => unknown = container[name];
    Object.defineProperty(container, name, {
      configurable: true,
      writable: true,
      value: function (this: Inside, ...parameters: never[]): unknown {
        changes.count++;
        return original.apply(this, parameters);
      },
    });
  }
}

// --- what the container would do ---------------------------------------------------------------

interface Lookup {
  readonly chain: readonly Inside[];
  readonly optional: boolean;
}

function bindingOf(token: Token, { chain, optional }: Lookup): Binding {
  const registration = registrationOf(token, chain);
  if (registration !== null) return bindingOfRegistration(registration);
  if (typeof token === 'function') return bare(token as Constructor);
  return optional && typeof token !== 'object' ? { kind: 'value', value: undefined } : opaque;
}

const opaque = { kind: 'opaque' } as const;

function registrationOf(token: Token, chain: readonly Inside[]): Registration | null {
  return (
    chain
      .find((container) => container.isRegistered(token as InjectionToken))
      ?._registry.get(token) ?? null
  );
}

function bindingOfRegistration(registration: Registration): Binding {
  const { provider, options } = registration;
  if (provider.useValue != undefined) return { kind: 'value', value: provider.useValue };
  const source = sourceOf(provider);
  if (source === null) return opaque;
  const lifetime = lifetimes[options.lifecycle];
  return { kind: 'build', lifetime, registration, instance: registration.instance, source };
}

// The order of the questions is tsyringe's.
function sourceOf({ useToken, useClass }: Registration['provider']): Source | null {
  if (useToken) return { kind: 'token', token: useToken };
  if (typeof useClass !== 'function') return null;
  return { kind: 'class', type: useClass, parameters: parametersOf(useClass) };
}

function bare(type: Constructor): Binding {
  const source: Source = { kind: 'class', type, parameters: parametersOf(type) };
  return { kind: 'build', lifetime: 'transient', registration: null, instance: undefined, source };
}

// --- one dispatch ------------------------------------------------------------------------------

function openChild(chain: readonly Inside[]): ChildContainer {
  const [container] = chain as [Inside, ...Inside[]];
  const child = container.createChildContainer() as Inside;
  copyScoped(child, chain);
  keepSingletonsAtHome(child, chain);
  return {
    resolve: (token) => child.resolve(token as InjectionToken<object>),
    adopt: (token, registration, instance) => adopt(child, { token, registration, instance }),
    own: (instance) => child.disposables.add(instance),
    close: () => {
      const left = [...child.disposables];
      child.disposables.clear();
      void child.dispose();
      return left;
    },
  };
}

// tsyringe copies the scoped registrations of the nearest container only; those of its parents
// would live as long as the parent, with dependencies from a scope that is long gone.
function copyScoped(child: Inside, chain: readonly Inside[]): void {
  for (const container of chain.slice(1)) {
    for (const [token, registrations] of container._registry.entries()) {
      const registration = registrations.at(-1);
      if (registration?.options.lifecycle !== Lifecycle.ContainerScoped) continue;
      if (child._registry.has(token) || registrationOf(token, chain) !== registration) continue;
      child._registry.setAll(token, registrations.map(freshCopy));
    }
  }
}

function freshCopy(registration: Registration): Registration {
  const { provider, options } = registration;
  return options.lifecycle === Lifecycle.ContainerScoped ? { provider, options } : registration;
}

// A singleton that is built in a child would capture the child's scoped dependencies for ever, and
// be disposed of with it. So the container that owns the registration builds it.
function keepSingletonsAtHome(child: Inside, chain: readonly Inside[]): void {
  const resolveHere = child.resolveRegistration.bind(child);
  child.resolveRegistration = (registration, context) => {
    const { options, instance } = registration;
    if (options.lifecycle !== Lifecycle.Singleton || instance) {
      return resolveHere(registration, context);
    }
    const home = chain.findLast((container) => owns(container, registration));
    return home === undefined
      ? resolveHere(registration, context)
      : home.resolveRegistration(registration, { scopedResolutions: new Map() });
  };
}

function owns(container: Inside, registration: Registration): boolean {
  for (const [, registrations] of container._registry.entries()) {
    if (registrations.includes(registration)) return true;
  }
  return false;
}

function adopt(
  child: Inside,
  scoped: { readonly token: Token; readonly registration: object; readonly instance: unknown },
): void {
  const copy = child._registry.has(scoped.token) ? child._registry.get(scoped.token) : null;
  if (copy?.provider === (scoped.registration as Registration).provider) {
    copy.instance = scoped.instance;
  }
}

// --- constructors ------------------------------------------------------------------------------

interface Description {
  /** What the compiler had emitted before, if it did. */
  readonly emitted: readonly unknown[];
  readonly parameters: readonly Parameter[];
}

const described = new WeakMap<object, Description>();

/**
 * Gives tsyringe, for each class, the metadata that the compiler would have emitted. Tokens from
 * decorators of the parameters win.
 */
export function describeConstructors(constructors: readonly ConstructorEntry[]): void {
  for (const entry of constructors) {
    const { type } = entry;
    const emitted = described.get(type)?.emitted ?? emittedTypes(type);
    const tokens = tokensOf(entry, emitted);
    described.set(type, { emitted, parameters: tokens.map(parameterOf) });
    Reflect.defineMetadata(metadata.types, tokens, type);
    injectable()(type as Constructor);
  }
}

function emittedTypes(type: ClassOf): readonly unknown[] {
  const emitted: unknown = Reflect.getOwnMetadata(metadata.types, type);
  return Array.isArray(emitted) ? [...emitted] : [];
}

function parametersOf(type: Constructor): readonly Parameter[] | null {
  const description = described.get(type);
  if (description !== undefined) return description.parameters;
  const bareOfMetadata =
    !Reflect.hasMetadata(metadata.types, type) && !Reflect.hasOwnMetadata(metadata.tokens, type);
  return type.length === 0 && bareOfMetadata ? [] : null;
}
