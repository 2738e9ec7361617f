import type { Summary } from '../measure/statistics.js';
import { describeTarget } from '../measure/target.js';
import { renderTextTable } from '../measure/text-table.js';
import type { CommandsResult, Entry, WorkloadResult } from './result.js';
import { commandTargets } from './targets.js';

/** The whole result as text: one table a workload, and the targets. */
export function renderCommandsResult(result: CommandsResult): string {
  const { cpu, cores, memoryGigabytes, system, node } = result.machine;
  return [
    `Commands, ${result.date}`,
    `${cpu}, ${cores} cores, ${memoryGigabytes} GB, ${system}, Node ${node}`,
    ...result.workloads.map(renderWorkload),
    renderAlone(result),
    renderMemory(result),
    renderTextTable(commandTargets(result).map(describeTarget)),
    '',
  ]
    .filter((part, index, { length }) => part !== '' || index === length - 1)
    .join('\n\n');
}

function renderWorkload({ workload, entries }: WorkloadResult): string {
  const head = [
    '',
    'µs',
    'min',
    'max',
    '× by hand',
    'min',
    'max',
    'µs of CPU',
    '× by hand',
    'bytes',
  ];
  return `${workload}\n${renderTextTable([head, ...entries.map(entryRow)])}`;
}

function entryRow(entry: Entry): string[] {
  return [
    entry.contender,
    ...range(entry.microseconds),
    ...range(entry.timesByHand),
    entry.cpuMicroseconds.median.toFixed(2),
    entry.cpuTimesByHand.median.toFixed(2),
    entry.bytes.median.toFixed(0),
  ];
}

function range({ median, min, max }: Summary): string[] {
  return [median, min, max].map((value) => value.toFixed(2));
}

function renderAlone({ alone }: CommandsResult): string {
  if (alone.length === 0) return '';
  const head = ['ns', 'today', 'min', 'max', 'before', 'min', 'max', '×', 'min', 'max'];
  const rows = alone.map(({ workload, nanoseconds, nanosecondsBefore, timesBefore }) => [
    workload,
    ...[nanoseconds, nanosecondsBefore, timesBefore].flatMap(range),
  ]);
  return renderTextTable([head, ...rows]);
}

function renderMemory({ memory }: CommandsResult): string {
  if (memory.length === 0) return '';
  const rows = memory.map(({ name, times, heaps }) => [
    name,
    String(times),
    ...heaps.map((heap) => heap.toFixed(2)),
  ]);
  return renderTextTable([['MB of heap after each tenth', 'times'], ...rows]);
}
