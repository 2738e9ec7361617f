import { completionOf, type Contender } from '../contender.js';

/** The reference: direct calls, and the handlers built by hand. */
export const byHand: Contender = {
  async prepare(modules, workload) {
    const { publishers } = await modules.byHand();
    return { completion: completionOf(workload), publishers };
  },
};
