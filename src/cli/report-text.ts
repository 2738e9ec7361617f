import type { Build } from './build-project.js';
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
};

/** The generated file, what became of it, and what it holds; the lock file where it is another. */
export function summary({ build, output, lock }: Outcome, took = ''): string {
  const { config } = build.project;
  const locked = lock === 'unchanged' ? '' : `\n${config.lock}: ${said[lock]}`;
  return `${config.output}: ${said[output]}${holdings(build)}${took}${locked}`;
}

function holdings({ compilation }: Build): string {
  if (compilation === null) return '';
  const { handlers, subscriptions, events, commands } = countsOf(compilation.model);
  const held = [
    count(handlers, 'handler class', 'handler classes'),
    count(subscriptions, 'subscription'),
    count(events, 'event'),
    ...(commands === undefined ? [] : [count(commands, 'command')]),
  ];
  return ` (${held.join(', ')})`;
}
