import { parseArgs } from 'node:util';
import { contenders, type ContenderEntry } from './contenders/index.js';
import { matching } from '../measure/matching.js';
import type { Sampling } from '../measure/sampling.js';
import { workloads, type Workload } from './workload.js';

export interface Options {
  readonly workloads: readonly Workload[];
  readonly contenders: readonly ContenderEntry[];
  readonly rounds: number;
  readonly sampling: Sampling;
  /** A quick run shows that everything works; its figures mean nothing and are not kept. */
  readonly quick: boolean;
}

const careful: Sampling = {
  warmUp: { rounds: 20_000, atLeast: 500, atMost: 4_000 },
  sampleMilliseconds: 40,
  samples: 15,
};
const hasty: Sampling = {
  warmUp: { rounds: 0, atLeast: 30, atMost: 30 },
  sampleMilliseconds: 5,
  samples: 3,
};

/** `--workload` and `--contender` take a name or its beginning and may be repeated. */
export function readOptions(): Options {
  const { values } = parseArgs({
    options: {
      workload: { type: 'string', multiple: true, default: [''] },
      contender: { type: 'string', multiple: true, default: [''] },
      rounds: { type: 'string' },
      quick: { type: 'boolean', default: false },
    },
  });
  const quick = values.quick;
  return {
    workloads: matching(workloads, values.workload),
    contenders: matching(contenders, values.contender),
    rounds: Number(values.rounds ?? (quick ? 1 : 5)),
    sampling: quick ? hasty : careful,
    quick,
  };
}
