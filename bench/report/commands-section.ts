import type { CommandsResult, Entry, WorkloadResult } from '../commands/result.js';
import { commandTargets } from '../commands/targets.js';
import { workloads as known } from '../commands/workload.js';
import { markdownTable, provenance, targetTable } from './markdown.js';

export function commandsSection(file: string, result: CommandsResult): string {
  const { machine, workloads } = result;
  return [
    provenance(file, machine),
    targetTable(commandTargets(result)),
    ...table(
      'Through a unit of work, three synchronous handlers',
      of(workloads, 'unit-sync'),
      unitCell,
    ),
    ...table('The same, asynchronous handlers', of(workloads, 'unit-async'), unitCell),
    ...table('From a command to SQLite', of(workloads, 'sqlite'), sqliteCell),
    ...aloneTable(result),
    ...memoryTable(result),
  ].join('\n\n');
}

function of(workloads: readonly WorkloadResult[], beginning: string): readonly WorkloadResult[] {
  return workloads.filter(({ workload }) => workload.startsWith(beginning));
}

function table(
  title: string,
  rows: readonly WorkloadResult[],
  cell: (entry: Entry) => string,
): readonly string[] {
  const [first] = rows;
  if (first === undefined) return [];
  const head = ['', ...first.entries.map(({ contender }) => contender)];
  const cells = rows.map(({ workload, entries }) => [describe(workload), ...entries.map(cell)]);
  return [`**${title}**`, markdownTable(head, cells)];
}

function describe(name: string): string {
  const workload = known.find((each) => each.name === name);
  if (workload?.kind === 'sqlite') {
    return `synchronous = ${workload.synchronous}${workload.identified ? ', with ids' : ''}`;
  }
  if (workload === undefined) return name;
  const store = workload.store === 'none' ? 'no store' : 'store in memory';
  return `${store}, ${workload.behaviors} behaviors${workload.context ? ', in a context' : ''}`;
}

function unitCell({ microseconds, bytes }: Entry): string {
  return `${microseconds.median.toPrecision(2)} µs, ${whole(bytes.median)} B`;
}

function sqliteCell({ microseconds, timesByHand, cpuMicroseconds }: Entry): string {
  const perSecond = whole(1e6 / microseconds.median);
  const cpu = cpuMicroseconds.median.toFixed(0);
  return `${perSecond} a second (${timesByHand.median.toPrecision(3)}), ${cpu} µs of CPU`;
}

function aloneTable({ alone }: CommandsResult): readonly string[] {
  if (alone.length === 0) return [];
  const rows = alone.map(({ workload, nanosecondsBefore, nanoseconds, timesBefore }) => [
    workload.replace('alone-', ''),
    `${whole(nanosecondsBefore.median)} ns`,
    `${whole(nanoseconds.median)} ns`,
    timesBefore.median.toPrecision(3),
  ]);
  return [
    '**Dispatch alone, before there were units of work and today**',
    markdownTable(['', 'before', 'today', '×'], rows),
  ];
}

function memoryTable({ memory }: CommandsResult): readonly string[] {
  if (memory.length === 0) return [];
  const rows = memory.map(({ name, times, heaps }) => [
    `${name.replace('memory-', '')}, ${whole(times)} times`,
    ...[heaps.at(0), heaps.at(heaps.length >> 1), heaps.at(-1)].map(
      (heap) => `${heap?.toFixed(2)} MB`,
    ),
  ]);
  return [
    '**The heap after a collection**',
    markdownTable(['', 'after a tenth', 'in the middle', 'at the end'], rows),
  ];
}

function whole(value: number): string {
  return Math.round(Math.max(0, value)).toLocaleString('en-US');
}
