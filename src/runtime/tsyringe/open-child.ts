import type { Token } from '../container/binding.js';
import type { ChildContainer } from '../container/container-port.js';
import { copyScoped } from './copy-scoped.js';
import type { Inside, Registration } from './inside.js';
import { keepSingletonsAtHome } from './keep-singletons-at-home.js';
import type { InjectionToken } from './tsyringe.js';

/** Opens a child of the nearest container of the chain, for one dispatch. */
export function openChild(chain: readonly Inside[]): ChildContainer {
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

function adopt(
  child: Inside,
  scoped: { readonly token: Token; readonly registration: object; readonly instance: unknown },
): void {
  const copy = child._registry.has(scoped.token) ? child._registry.get(scoped.token) : null;
  if (copy?.provider === (scoped.registration as Registration).provider) {
    copy.instance = scoped.instance;
  }
}
