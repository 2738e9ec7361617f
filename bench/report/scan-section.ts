import type { ScanResult, ScanSizeResult } from '../scan/result.js';
import { scanTargets } from '../scan/targets.js';
import { markdownTable, provenance, targetTable } from './markdown.js';

export function scanSection(file: string, result: ScanResult): string {
  const { machine, sizes } = result;
  const head = ['', ...sizes.map(({ expected }) => `${expected.files} files`)];
  const contenders = sizes[0]?.entries.map(({ contender }) => contender) ?? [];
  const rows = [
    ...contenders.map((contender) => [contender, ...sizes.map((size) => cell(size, contender))]),
    ['hearken, watching', ...sizes.map(watchCell)],
  ];
  return [
    provenance(file, machine),
    targetTable(scanTargets(sizes)),
    markdownTable(head, rows),
  ].join('\n\n');
}

function cell({ entries }: ScanSizeResult, contender: string): string {
  const entry = entries.find((candidate) => candidate.contender === contender);
  if (entry === undefined) return '';
  const memory =
    entry.peakMegabytes === null ? '' : `, ${entry.peakMegabytes.median.toFixed(0)} MB`;
  return `${entry.milliseconds.median.toFixed(0)} ms${memory}`;
}

function watchCell({ watch }: ScanSizeResult): string {
  return watch === null ? '' : `${watch.median.toFixed(0)} ms`;
}
