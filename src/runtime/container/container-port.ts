import type { Binding, Token } from './binding.js';

/** What the run time needs of a container; `src/runtime/tsyringe` fills it in. */
export interface ContainerPort {
  /** `count` grows whenever a registration, here or in a parent, may have changed. */
  readonly changes: { readonly count: number };
  /** What the container would do for `token`, seen from a dispatch scope. */
  bindingOf(token: Token, optional: boolean): Binding;
  /** A container of its own for one dispatch. */
  openChild(): ChildContainer;
}

export interface ChildContainer {
  resolve(token: Token): object;
  /** Uses `instance` wherever the child would build a scoped one for `token`. */
  adopt(token: Token, registration: object, instance: unknown): void;
  /** Takes over something to dispose of with the child. */
  own(instance: Disposable): void;
  /** Closes the child and returns what is left to dispose of, oldest first. */
  close(): Iterable<Disposable>;
}

/** What is disposed of at the end of its scope: anything with a `dispose` method without parameters. */
export interface Disposable {
  dispose(): unknown;
}

export function isDisposable(value: object): value is Disposable {
  const { dispose } = value as Partial<Disposable>;
  return typeof dispose === 'function' && dispose.length === 0;
}
