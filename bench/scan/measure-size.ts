import { measureProcess, type ProcessReport } from '../measure/measure-process.js';
import { summarize, type Summary } from '../measure/statistics.js';
import type { ScanContender } from './contender.js';
import { generateProject, type GeneratedProject } from './generated-project.js';
import { measureWatch } from './measure-watch.js';
import type { Options } from './options.js';
import type { ScanEntry, ScanSizeResult } from './result.js';
import { verifyList } from './verify-list.js';

/** Measures all contenders on one project; rounds run one after another, as with dispatch. */
export async function measureSize(files: number, options: Options): Promise<ScanSizeResult> {
  const project = generateProject(files);
  if (options.contenders.some(({ name }) => name.startsWith('hearken'))) await verifyList(project);
  const reports = new Map<string, ProcessReport[]>();
  for (let round = 0; round < options.rounds; round++) {
    for (const contender of options.contenders) {
      process.stderr.write(`${files} files, round ${round + 1}: ${contender.name}\n`);
      const known = reports.get(contender.name) ?? [];
      reports.set(contender.name, [...known, await run(contender, project)]);
    }
  }
  const changes = options.changes;
  const times = changes > 0 ? summarize(await measureWatch(project, changes)) : null;
  return { expected: project.expected, entries: [...reports].map(entryOf), watch: times };
}

async function run(contender: ScanContender, project: GeneratedProject): Promise<ProcessReport> {
  await contender.before(project);
  const report = await measureProcess(contender.command(project));
  contender.verify?.(project, report.output);
  return report;
}

function entryOf([contender, reports]: readonly [string, readonly ProcessReport[]]): ScanEntry {
  return {
    contender,
    milliseconds: summarize(reports.map(({ milliseconds }) => milliseconds)),
    peakMegabytes: summarizeKnown(reports.map(({ peakMegabytes }) => peakMegabytes)),
  };
}

function summarizeKnown(values: readonly (number | null)[]): Summary | null {
  const known = values.filter((value) => value !== null);
  return known.length === values.length ? summarize(known) : null;
}
