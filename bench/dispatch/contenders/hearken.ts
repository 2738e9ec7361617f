import { container } from 'tsyringe';
import { completionOf, type Contender } from '../contender.js';

/** The generated registry, and the lifetimes as tsyringe's decorators declare them. */
export const hearken: Contender = {
  async prepare(modules, workload) {
    const { createHearken } = await modules.engine();
    const { registry } = await modules.registry();
    const { routes } = await modules.table();
    const dispatcher = createHearken({ registry, container });
    const publish =
      workload.mode === 'sync'
        ? (event: object) => dispatcher.dispatch(event)
        : (event: object) => dispatcher.dispatchAsync(event);
    return { completion: completionOf(workload), publishers: routes.map(() => publish) };
  },
};
