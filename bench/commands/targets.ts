import type { Target } from '../measure/target.js';
import type { CommandsResult } from './result.js';

/** The promises about commands as far as they were measured. */
export function commandTargets({ workloads, alone, memory }: CommandsResult): readonly Target[] {
  return [
    ...workloads.filter(({ workload }) => workload.startsWith('sqlite')).flatMap(sqliteTargets),
    ...alone.map(({ workload, timesBefore }) => ({
      what: `${workload}: time before there were units of work`,
      measured: timesBefore.median,
      atMost: 1.1,
      unit: ' ×',
    })),
    ...memory.map(({ name, times, growth }) => ({
      what: `${name}: growth of the heap over ${times.toLocaleString('en-US')}`,
      measured: Math.max(0, growth),
      atMost: 1,
      unit: ' MB',
    })),
  ];
}

function sqliteTargets({
  workload,
  entries,
}: CommandsResult['workloads'][number]): readonly Target[] {
  return entries
    .filter(({ contender }) => contender === 'hearken')
    .map(({ timesByHand }) => ({
      what: `${workload}: time of the same by hand`,
      measured: timesByHand.median,
      atMost: 1.5,
      unit: ' ×',
    }));
}
