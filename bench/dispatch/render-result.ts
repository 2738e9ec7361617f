import { describeTarget } from '../measure/target.js';
import { renderTextTable } from '../measure/text-table.js';
import type { DispatchResult, Entry, WorkloadResult } from './result.js';
import { dispatchTargets } from './targets.js';

/** The whole result as text: one table a workload, and the targets. */
export function renderDispatchResult(result: DispatchResult): string {
  const { cpu, cores, memoryGigabytes, system, node } = result.machine;
  return [
    `Dispatch, ${result.date}`,
    `${cpu}, ${cores} cores, ${memoryGigabytes} GB, ${system}, Node ${node}`,
    ...result.workloads.map(renderWorkload),
    renderTextTable(dispatchTargets(result.workloads).map(describeTarget)),
    '',
  ].join('\n\n');
}

function renderWorkload({ workload, entries }: WorkloadResult): string {
  const head = ['', 'ns', 'min', 'max', '× by hand', 'min', 'max', 'bytes', 'caller'];
  return `${workload}\n${renderTextTable([head, ...entries.map(entryRow)])}`;
}

function entryRow({ contender, nanoseconds, timesByHand, bytes, completion }: Entry): string[] {
  return [
    contender,
    ...[nanoseconds.median, nanoseconds.min, nanoseconds.max].map((value) => value.toFixed(1)),
    ...(timesByHand === null
      ? ['', '', '']
      : [timesByHand.median, timesByHand.min, timesByHand.max].map((value) => value.toFixed(2))),
    bytes.median.toFixed(1),
    completion,
  ];
}
