import { container, type DependencyContainer } from 'tsyringe';
import { completionOf, type Contender, type Prepared } from '../contender.js';
import type { BenchEvent, Publisher, Route, WorkloadModules } from '../workload-modules.js';
import type { Workload } from '../workload.js';

/**
 * Each dispatch resolves its handlers from a child container of its own. The child is not disposed,
 * which spares it work that a careful team would have to do.
 */
export const tsyringeChild: Contender = {
  prepare: (modules, workload) => {
    return prepare(modules, workload, () => container.createChildContainer());
  },
};

/**
 * The same with classes that are registered nowhere and thus transient: tsyringe copies every scoped
 * registration into each child, and this spares it the copies.
 */
export const tsyringeTransientChild: Contender = {
  prepare: async (modules, workload) => {
    await modules.handlers();
    container.reset();
    return prepare(modules, workload, () => container.createChildContainer());
  },
};

/** Each dispatch resolves from the root: singletons, or transient instances for the scoped ones. */
export const tsyringeRoot: Contender = {
  prepare: async (modules, workload) => {
    await modules.handlers();
    if (workload.lifetime === 'scoped') container.reset();
    return prepare(modules, workload, () => container);
  },
};

type OpenScope = () => DependencyContainer;

async function prepare(
  modules: WorkloadModules,
  workload: Workload,
  openScope: OpenScope,
): Promise<Prepared> {
  const { routes } = await modules.table();
  const publish = (workload.mode === 'sync' ? returning : awaiting)(routes, openScope);
  return { completion: completionOf(workload), publishers: routes.map(() => publish) };
}

function returning(routes: readonly Route[], openScope: OpenScope): Publisher {
  const byType = new Map<unknown, Route>(routes.map((route) => [route.type, route]));
  return (event: BenchEvent) => {
    const scope = openScope();
    for (const type of byType.get(event.constructor)?.handlers ?? []) {
      void scope.resolve(type).handle(event);
    }
  };
}

function awaiting(routes: readonly Route[], openScope: OpenScope): Publisher {
  const byType = new Map<unknown, Route>(routes.map((route) => [route.type, route]));
  return async (event: BenchEvent) => {
    const scope = openScope();
    for (const type of byType.get(event.constructor)?.handlers ?? []) {
      await scope.resolve(type).handle(event);
    }
  };
}
