import type { Machine } from '../measure/machine.js';
import { describeTarget, type Target } from '../measure/target.js';

/** A Markdown table: the first column to the left, the others to the right. */
export function markdownTable(
  head: readonly string[],
  rows: readonly (readonly string[])[],
): string {
  const rule = head.map((_, column) => (column === 0 ? '---' : '--:'));
  return [head, rule, ...rows].map((row) => `| ${row.join(' | ')} |`).join('\n');
}

export function targetTable(targets: readonly Target[]): string {
  return markdownTable(['target', 'bound', 'measured', ''], targets.map(describeTarget));
}

export function provenance(file: string, machine: Machine): string {
  const { cpu, cores, memoryGigabytes, system, node } = machine;
  return `From [\`results/${file}\`](results/${file}): ${cpu}, ${cores} cores, ${memoryGigabytes} GB, ${system}, Node ${node}.`;
}
