import { summarizeRatio, type Summary } from '../measure/statistics.js';
import { describeTarget } from '../measure/target.js';
import { renderTextTable } from '../measure/text-table.js';
import type { ScanEntry, ScanResult, ScanSizeResult } from './result.js';
import { scanTargets } from './targets.js';

/** The whole result as text: one table a size, and the targets. */
export function renderScanResult(result: ScanResult): string {
  const { cpu, cores, memoryGigabytes, system, node } = result.machine;
  return [
    `Scan, ${result.date}`,
    `${cpu}, ${cores} cores, ${memoryGigabytes} GB, ${system}, Node ${node}`,
    ...result.sizes.map(renderSize),
    renderTextTable(scanTargets(result.sizes).map(describeTarget)),
    '',
  ].join('\n\n');
}

function renderSize({ expected, entries, watch }: ScanSizeResult): string {
  const { files, handlers, methods, subscriptions, events } = expected;
  const head = ['', 'ms', 'min', 'max', '× whole', 'MB', 'min', 'max'];
  const whole = entries.find(({ contender }) => contender === 'ts-morph, whole program');
  return [
    `${files} files: ${handlers} handler classes, ${methods} methods, ${subscriptions} subscriptions, ${events} concrete events`,
    renderTextTable([head, ...entries.map((entry) => entryRow(entry, whole))]),
    ...(watch === null
      ? []
      : [
          `watch, ${watch.values.length} changes: ${spread(watch).join(' / ')} ms (median / min / max)`,
        ]),
  ].join('\n');
}

function entryRow(entry: ScanEntry, whole: ScanEntry | undefined): readonly string[] {
  const { contender, milliseconds, peakMegabytes } = entry;
  const ratio = whole && summarizeRatio(milliseconds, whole.milliseconds).median.toFixed(3);
  return [
    contender,
    ...spread(milliseconds),
    ratio ?? '',
    ...(peakMegabytes === null ? ['', '', ''] : spread(peakMegabytes)),
  ];
}

function spread({ median, min, max }: Summary): readonly string[] {
  return [median, min, max].map((value) => value.toFixed(0));
}
