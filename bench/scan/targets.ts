import { summarizeRatio, type Summary } from '../measure/statistics.js';
import type { Target } from '../measure/target.js';
import type { ScanEntry, ScanSizeResult } from './result.js';

const promisedSize = 5000;

/** The promises about scanning, as far as they were measured. */
export function scanTargets(sizes: readonly ScanSizeResult[]): readonly Target[] {
  const promised = sizes.filter(({ expected }) => expected.files === promisedSize);
  return promised.flatMap(({ expected, entries, watch }) => {
    const entry = (name: string) => entries.find(({ contender }) => contender === name);
    const cold = entry('hearken, cold');
    const whole = entry('ts-morph, whole program');
    const unchanged = entry('hearken, unchanged');
    const changed = entry('hearken, one file changed');
    const reading = entry('reading the files');
    const against = (pick: (from: ScanEntry) => Summary | null) =>
      ratio(cold && pick(cold), whole && pick(whole));
    const prefix = `${expected.files} files`;
    const targets: readonly Target[] = [
      {
        what: `${prefix}, cold: time of the whole-program scan`,
        measured: against(({ milliseconds }) => milliseconds),
        atMost: 1 / 6,
        unit: ' ×',
      },
      {
        what: `${prefix}, cold: memory of the whole-program scan`,
        measured: against(({ peakMegabytes }) => peakMegabytes),
        atMost: 1 / 4,
        unit: ' ×',
      },
      {
        what: `${prefix}, unchanged: time of reading the files`,
        measured: ratio(unchanged?.milliseconds, reading?.milliseconds),
        atMost: 2,
        unit: ' ×',
      },
      {
        what: `${prefix}, one file changed: time of the whole-program scan`,
        measured: ratio(changed?.milliseconds, whole?.milliseconds),
        atMost: 1 / 12,
        unit: ' ×',
      },
      {
        what: `${prefix}, watch: median from change to registry`,
        measured: watch?.median ?? NaN,
        atMost: 50,
        unit: ' ms',
      },
    ];
    return targets.filter(({ measured }) => !Number.isNaN(measured));
  });
}

function ratio(above: Summary | null | undefined, below: Summary | null | undefined): number {
  return above && below ? summarizeRatio(above, below).median : NaN;
}
