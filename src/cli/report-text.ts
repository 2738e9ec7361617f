import { count, countsOf } from './counts.js';
import type { GenerateOptions } from './generate.js';
import type { Host } from './host.js';
import { reportDiagnostics } from './report-diagnostics.js';
import type { Outcome } from './settle.js';

/** Prints an outcome for a reader: what is wrong to stderr, what came of it to stdout. */
export function reportText(outcome: Outcome, options: GenerateOptions, host: Host): void {
  reportDiagnostics(outcome.build, options, host);
  if (outcome.status === 'failed') return;
  if (options.dryRun) host.stdout.write(outcome.diff);
  if (options.silent) return;
  // With a dry run stdout is a patch and nothing else.
  const target = options.dryRun ? host.stderr : host.stdout;
  target.write(`${summary(outcome)}\n`);
}

const said = {
  written: 'written',
  unchanged: 'up to date',
  stale: 'not up to date; run `hearken generate`',
  failed: 'left as it is',
};

/** One line: the file, what became of it, and what it holds. */
export function summary({ build, status }: Outcome): string {
  const line = `${build.project.config.output}: ${said[status]}`;
  if (build.compilation === null) return line;
  const { handlers, subscriptions, events } = countsOf(build.compilation.model);
  const held = [
    count(handlers, 'handler class', 'handler classes'),
    count(subscriptions, 'subscription'),
    count(events, 'event'),
  ];
  return `${line} (${held.join(', ')})`;
}
