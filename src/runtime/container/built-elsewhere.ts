import type { ClassOf } from '../registry.js';
import type { Token } from './binding.js';
import type { ContainerPort } from './container-port.js';

/**
 * Hands out a handler in the place of tsyringe: NestJS, inversify, or a function of one's own. Asked
 * for each method that runs; how long an instance lives, and who disposes of it, is its own affair.
 */
export type ResolveHandler = (type: ClassOf) => object;

/** A container that knows nothing but how to ask. */
export function openResolver(resolve: ResolveHandler): ContainerPort {
  const child = {
    resolve: (token: Token) => handlerFrom(resolve, token as ClassOf),
    adopt: () => undefined,
    own: () => undefined,
    close: () => [],
  };
  return {
    changes: { count: 0 },
    bindingOf: () => ({ kind: 'opaque' }),
    openChild: () => child,
  };
}

function handlerFrom(resolve: ResolveHandler, type: ClassOf): object {
  const handler: unknown = resolve(type);
  const found = handler instanceof Promise ? 'a promise' : String(handler);
  if (typeof handler === 'object' && handler !== null && found !== 'a promise') return handler;
  throw new TypeError(`resolveHandler returned ${found}, and no instance of ${type.name}.`);
}
