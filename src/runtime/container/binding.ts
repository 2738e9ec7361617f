import type { ClassOf } from '../registry.js';

/** What a dependency is asked for by: a class, a name, or something only the container understands. */
export type Token = ClassOf | string | symbol | object;

/** A class that can be built. */
export type Constructor = new (...parameters: unknown[]) => object;

/** How long an instance lives: for one use, for ever, for one dispatch, for one handler's graph. */
export type Lifetime = 'transient' | 'singleton' | 'scope' | 'resolution';

/** What the container would do for a token, as data; `opaque` where only the container itself can. */
export type Binding =
  | { readonly kind: 'value'; readonly value: unknown }
  | { readonly kind: 'opaque' }
  | {
      readonly kind: 'build';
      readonly lifetime: Lifetime;
      /** Identity of the registration, by which instances are shared; `null` for a bare class. */
      readonly registration: object | null;
      /** The singleton, once somebody has built it. */
      readonly instance: unknown;
      readonly source: Source;
    };

/** Where the instance comes from: another token, or a class with its parameters. */
export type Source =
  | { readonly kind: 'token'; readonly token: Token }
  | {
      readonly kind: 'class';
      readonly type: Constructor;
      /** `null` where only the container knows them. */
      readonly parameters: readonly Parameter[] | null;
    };

export type Parameter =
  | { readonly kind: 'token'; readonly token: Token; readonly optional: boolean }
  | { readonly kind: 'opaque' }
  | { readonly kind: 'missing' };
