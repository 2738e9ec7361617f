import type { GenerateOptions } from '../generate.js';
import type { Host } from '../host.js';
import { reportDiagnostics } from '../report-diagnostics.js';
import { summary } from '../report-text.js';
import type { Outcome } from '../settle.js';

/** Tells each run of a watch, and nothing where nothing is new. */
export interface Reporter {
  start(): void;
  report(outcome: Outcome): void;
}

export function createReporter(options: GenerateOptions, host: Host): Reporter {
  let started = 0;
  let last = '';
  return {
    start() {
      started = host.now();
    },
    report(outcome) {
      const news = JSON.stringify([outcome.build.diagnostics, outcome.status === 'failed']);
      const first = last === '';
      if (news !== last) reportDiagnostics(outcome.build, options, host);
      const quiet = outcome.status === 'unchanged' && news === last;
      last = news;
      if (options.silent) return;
      if (!quiet && outcome.status !== 'failed') {
        host.stdout.write(`${summary(outcome, ` in ${Math.round(host.now() - started)} ms`)}\n`);
      }
      if (first) host.stdout.write('watching for changes; Ctrl+C ends it\n');
    },
  };
}
