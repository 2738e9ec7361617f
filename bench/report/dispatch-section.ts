import type { DispatchResult, Entry, WorkloadResult } from '../dispatch/result.js';
import { dispatchTargets } from '../dispatch/targets.js';
import { markdownTable, provenance, targetTable } from './markdown.js';

const families = ['sync-singleton', 'sync-scoped', 'async-singleton', 'async-scoped'] as const;

const titles: Readonly<Record<(typeof families)[number], string>> = {
  'sync-singleton': 'Synchronous, singleton handlers',
  'sync-scoped': 'Synchronous, scoped handlers',
  'async-singleton': 'Asynchronous, singleton handlers',
  'async-scoped': 'Asynchronous, scoped handlers',
};

export function dispatchSection(file: string, result: DispatchResult): string {
  return [
    provenance(file, result.machine),
    targetTable(dispatchTargets(result.workloads)),
    ...families.flatMap((family) => familyTable(family, result.workloads)),
  ].join('\n\n');
}

function familyTable(
  family: (typeof families)[number],
  workloads: readonly WorkloadResult[],
): readonly string[] {
  const columns = workloads.filter(({ workload }) => workload.startsWith(family));
  if (columns.length === 0) return [];
  const contenders = columns[0]?.entries.map(({ contender }) => contender) ?? [];
  const head = ['ns a dispatch (× by hand), bytes', ...columns.map(columnTitle)];
  const rows = contenders.map((contender) => [
    contender,
    ...columns.map(({ entries }) => cell(entries.find((entry) => entry.contender === contender))),
  ]);
  return [`**${titles[family]}**`, markdownTable(head, rows)];
}

function columnTitle({ workload }: WorkloadResult): string {
  const handlers = workload.split('-').at(-1) ?? '';
  return handlers === '1' ? '1 handler' : `${handlers} handlers`;
}

function cell(entry: Entry | undefined): string {
  if (entry === undefined) return '';
  const ratio = entry.timesByHand === null ? '' : ` (${entry.timesByHand.median.toPrecision(3)})`;
  const mark = { returns: '', awaits: '', detached: ' †' }[entry.completion];
  return `${whole(entry.nanoseconds.median)}${ratio}, ${whole(Math.max(0, entry.bytes.median))} B${mark}`;
}

function whole(value: number): string {
  return Math.round(value).toLocaleString('en-US');
}
