import { Mediator, notificationHandler, type Resolver } from 'mediatr-ts';
import type { Contender } from '../contender.js';
import type { BenchHandler, HandlerClass, Route } from '../workload-modules.js';

/**
 * `Mediator.publish`, which is always asynchronous. Its own resolver knows no dependencies, so it is
 * given the cheapest one that does: a map of instances, or the two constructors called by hand.
 */
export const mediatr: Contender = {
  async prepare(modules, workload) {
    const { routes, ledgers } = await modules.table();
    const factories = handlerFactories(routes, ledgers);
    for (const { type, handlers } of routes) {
      for (const handler of handlers) notificationHandler(type)(handler);
    }
    const mediator = new Mediator({ resolver: resolverOf(factories, workload.lifetime) });
    return {
      completion: 'awaits',
      publishers: routes.map(() => (event) => mediator.publish(event)),
    };
  },
};

type Factories = ReadonlyMap<unknown, () => BenchHandler>;

function handlerFactories(
  routes: readonly Route[],
  ledgers: readonly (new () => object)[],
): Factories {
  const factories = new Map<HandlerClass, () => BenchHandler>();
  for (const { handlers } of routes) {
    for (const [position, type] of handlers.entries()) {
      const Ledger = ledgers[position] ?? Object;
      factories.set(type, () => new type(new Ledger()));
    }
  }
  return factories;
}

function resolverOf(factories: Factories, lifetime: 'singleton' | 'scoped'): Resolver {
  const instances = new Map([...factories].map(([type, make]) => [type, make()]));
  const resolver = {
    add: () => {},
    resolve:
      lifetime === 'scoped'
        ? (type: unknown) => factories.get(type)?.()
        : (type: unknown) => instances.get(type),
  };
  return resolver as Resolver;
}
