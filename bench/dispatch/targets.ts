import { summarizeRatio } from '../measure/statistics.js';
import type { Target } from '../measure/target.js';
import type { Entry, WorkloadResult } from './result.js';

/** The promises about dispatch as far as they were measured. */
export function dispatchTargets(workloads: readonly WorkloadResult[]): readonly Target[] {
  return workloads.flatMap(({ workload, entries }) => {
    const entry = (name: string) => entries.find(({ contender }) => contender === name);
    const ours = entry('hearken');
    const targets = ours === undefined ? [] : targetsOf(workload, ours, entry);
    return targets.filter(({ measured }) => !Number.isNaN(measured));
  });
}

type Find = (contender: string) => Entry | undefined;

function targetsOf(workload: string, ours: Entry, entry: Find): readonly Target[] {
  const against = (name: string) => ratio(entry(name), ours);
  const byHand = ours.timesByHand?.median ?? NaN;
  if (workload === 'sync-singleton-3') {
    return [
      { what: `${workload}: time of the calls by hand`, measured: byHand, atMost: 6, unit: ' ×' },
      ...['eventemitter3', 'eventemitter3, by class'].map((rival) => ({
        what: `${workload}: faster than ${rival}`,
        measured: against(rival),
        atLeast: 4,
        unit: ' ×',
      })),
      {
        what: `${workload}: allocated per dispatch`,
        measured: Math.max(0, Math.round(ours.bytes.median)),
        atMost: 0,
        unit: ' bytes',
      },
    ];
  }
  if (workload.startsWith('async-singleton')) {
    const what = `${workload}: time of awaiting by hand`;
    return [{ what, measured: byHand, atMost: 1.3, unit: ' ×' }];
  }
  if (workload.startsWith('sync-scoped')) {
    return ['tsyringe, child container', 'tsyringe, child, transient'].map((rival) => ({
      what: `${workload}: faster than ${rival}`,
      measured: against(rival),
      atLeast: 15,
      unit: ' ×',
    }));
  }
  return [];
}

function ratio(rival: Entry | undefined, ours: Entry): number {
  return rival === undefined ? NaN : summarizeRatio(rival.nanoseconds, ours.nanoseconds).median;
}
