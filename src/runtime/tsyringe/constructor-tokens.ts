import type { ConstructorEntry } from '../registry.js';
import type { Constructor, Parameter, Token } from '../container/binding.js';

/** Where compilers leave the types of parameters, and tsyringe the tokens of their decorators. */
export const metadata = { types: 'design:paramtypes', tokens: 'injectionTokens' } as const;

/**
 * What tsyringe is to be told of a constructor: the tokens of decorators first, then the build's, then
 * what the compiler had emitted.
 */
export function tokensOf(entry: ConstructorEntry, emitted: readonly unknown[]): unknown[] {
  const { type, tokens } = entry;
  const running = declaringConstructor(entry);
  const decorated = (Reflect.getOwnMetadata(metadata.tokens, running) ?? {}) as unknown[];
  const all = tokens.map((token, index) => decorated[index] ?? token ?? classOf(emitted[index]));
  const known = Math.max(running.length, all.findLastIndex((token) => token !== null) + 1);
  // Parameters with a default, and rest parameters, are left to themselves.
  return all.slice(0, known).map((token, index) => {
    if (token !== null) return token;
    return index < running.length ? new MissingToken(type.name, index) : absent;
  });
}

function declaringConstructor({ type, inherited = false }: ConstructorEntry): Constructor {
  return inherited ? baseWithParameters(type as Constructor) : (type as Constructor);
}

// The first class upwards that takes parameters, or has decorated ones.
function baseWithParameters(type: Constructor): Constructor {
  let each = type;
  while (each.length === 0 && !Reflect.hasOwnMetadata(metadata.tokens, each)) {
    const base: unknown = Object.getPrototypeOf(each);
    if (typeof base !== 'function' || base === Function.prototype) break;
    each = base as Constructor;
  }
  return each;
}

// What compilers emit for types that are no classes: building one of those helps nobody.
const notInjectable = new Set<unknown>([Object, String, Number, Boolean, Array, Function, Promise]);

function classOf(emitted: unknown): unknown {
  return emitted === undefined || notInjectable.has(emitted) ? null : emitted;
}

// tsyringe resolves an optional token that nobody has registered to `undefined`.
const absent = { token: Symbol('absent'), multiple: false, isOptional: true } as const;

/** In the place of a token nobody knows: tsyringe fails on it, and its message is the description. */
class MissingToken {
  readonly multiple = false;
  readonly token: symbol;

  constructor(type: string, index: number) {
    this.token = Symbol(
      `parameter #${index} of ${type} needs @inject(token), or @inject(token, { isOptional: true })`,
    );
  }
}

/** What a token of `tokensOf` comes to; only tsyringe knows transforms, arrays and delays. */
export function parameterOf(token: unknown): Parameter {
  if (token instanceof MissingToken) return { kind: 'missing' };
  if (typeof token === 'function') return { kind: 'token', token, optional: false };
  if (!isDescriptor(token) || token.multiple || 'transform' in token) return { kind: 'opaque' };
  return { kind: 'token', token: token.token, optional: token.isOptional === true };
}

function isDescriptor(
  token: unknown,
): token is { readonly token: Token; readonly multiple: boolean; readonly isOptional?: boolean } {
  return typeof token === 'object' && token !== null && 'token' in token && 'multiple' in token;
}
