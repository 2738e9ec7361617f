import { parseArgs } from 'node:util';
import { workloads as dispatches, type Workload as Dispatch } from '../dispatch/workload.js';
import { matching } from '../measure/matching.js';
import type { Sampling } from '../measure/sampling.js';
import { memoryLoads, type MemoryLoad } from './memory/memory-load.js';
import { type Workload, workloads } from './workload.js';

export interface Options {
  readonly workloads: readonly Workload[];
  /** Dispatches that are compared with those before there were units of work. */
  readonly dispatches: readonly Dispatch[];
  readonly memoryLoads: readonly MemoryLoad[];
  readonly rounds: number;
  readonly samplings: Readonly<Record<'unit' | 'sqlite' | 'dispatch', Sampling>>;
  /** A quick run shows that everything works; its figures mean nothing and are not kept. */
  readonly quick: boolean;
}

const careful: Options['samplings'] = {
  unit: sampling({ rounds: 20_000, atLeast: 200, atMost: 500 }, 15, 15),
  sqlite: sampling({ rounds: 20_000, atLeast: 500, atMost: 1_500 }, 40, 15),
  dispatch: sampling({ rounds: 20_000, atLeast: 500, atMost: 4_000 }, 40, 15),
};
const hasty = sampling({ rounds: 0, atLeast: 30, atMost: 30 }, 5, 3);

/** `--workload` takes a name or its beginning and may be repeated. */
export function readOptions(): Options {
  const { values } = parseArgs({
    options: {
      workload: { type: 'string', multiple: true, default: [''] },
      rounds: { type: 'string' },
      quick: { type: 'boolean', default: false },
    },
  });
  const { quick, workload } = values;
  const alone = dispatches
    .filter(({ name }) => compared.includes(name))
    .map((each) => ({ ...each, name: `alone-${each.name}` }));
  return {
    workloads: matching(workloads, workload),
    dispatches: matching(alone, workload),
    memoryLoads: matching(memoryLoads(quick ? 1_000 : 1), workload),
    rounds: Number(values.rounds ?? (quick ? 1 : 3)),
    samplings: quick ? { unit: hasty, sqlite: hasty, dispatch: hasty } : careful,
    quick,
  };
}

const compared = ['sync-singleton-3', 'sync-scoped-3', 'async-singleton-3'];

function sampling(
  warmUp: Sampling['warmUp'],
  sampleMilliseconds: number,
  samples: number,
): Sampling {
  return { warmUp, sampleMilliseconds, samples };
}
