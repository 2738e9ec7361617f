import type { Inside } from './inside.js';

/** `count` grows whenever a registration of an observed container may have changed. */
export const changes = { count: 0 };

const observed = new WeakSet<object>();
const mutators = ['register', 'reset', 'clearInstances', 'dispose'] as const;

// `registerInstance`, `registerSingleton` and `registerType` go through `register`. One counter for
// all containers: it holds on to none of them, and a needless recompilation costs microseconds.
export function observe(container: Inside): void {
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
