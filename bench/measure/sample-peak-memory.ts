import { readFileSync } from 'node:fs';
import { platform } from 'node:os';

const everyMilliseconds = 20;

/** `stop` gives the sum of the children's peaks in kilobytes, or `null` where there is no `/proc`. */
export interface PeakMemorySampler {
  stop(): number | null;
}

/**
 * Watches the children of a process. The kernel keeps each one's peak, so only what a child takes
 * in its last few milliseconds can be missed.
 */
export function samplePeakMemory(parent: number): PeakMemorySampler {
  const peaks = new Map<number, number>();
  const look = (): void => {
    for (const child of childrenOf(parent))
      peaks.set(child, peakOf(child) ?? peaks.get(child) ?? 0);
  };
  const timer = setInterval(look, everyMilliseconds);
  return {
    stop: () => {
      clearInterval(timer);
      return platform() === 'linux'
        ? [...peaks.values()].reduce((sum, peak) => sum + peak, 0)
        : null;
    },
  };
}

function childrenOf(parent: number): readonly number[] {
  const list = readProcess(`/proc/${parent}/task/${parent}/children`);
  return list.split(' ').filter(Boolean).map(Number);
}

function peakOf(child: number): number | null {
  const peak = /^VmHWM:\s+(\d+) kB$/m.exec(readProcess(`/proc/${child}/status`))?.[1];
  return peak === undefined ? null : Number(peak);
}

/** Empty once the process is gone. */
function readProcess(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}
