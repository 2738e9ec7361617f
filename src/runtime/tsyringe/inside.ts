import type { Constructor, Token } from '../container/binding.js';
import type { Disposable } from '../container/container-port.js';
import type { DependencyContainer, Lifecycle } from './tsyringe.js';

/** What a container keeps for a token. */
export interface Registration {
  readonly provider: {
    readonly useValue?: unknown;
    readonly useToken?: Token;
    readonly useClass?: Constructor;
    readonly useFactory?: unknown;
  };
  readonly options: { readonly lifecycle: Lifecycle };
  instance?: unknown;
}

/**
 * The inner parts of a container that are read here. They are looked for first: a container that
 * lacks them still works, with a child container for each dispatch.
 */
export interface Inside extends DependencyContainer {
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

export function hasInside(container: DependencyContainer): container is Inside {
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

/** The container and its parents, nearest first. */
export function* ancestry(container: Inside): Iterable<Inside> {
  for (let each: Inside | undefined = container; each !== undefined; each = each.parent) yield each;
}
