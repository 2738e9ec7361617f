import { join } from 'node:path';
import { isStale, readCurrent } from '../../../codegen/output/current-file.js';
import type { Check } from '../examination.js';
import { type Finding, ok, problem } from '../finding.js';
import { isIgnored } from '../is-ignored.js';

/** Whether the lock file is there, up to date, and kept. What it stands against is an error. */
export const lockFile: Check = {
  id: 'lock-file',
  async examine({ config: { project }, build }) {
    const { directory, config } = project;
    const content = build?.compilation?.lock ?? null;
    if (config.lock === null || content === null) return [];
    try {
      const current = await readCurrent(join(directory, config.lock));
      const found = compared(config.lock, current, content);
      return isIgnored(directory, config.lock) === true ? [ignored(config.lock), found] : [found];
    } catch (error) {
      if (!(error instanceof Error)) throw error;
      return [
        problem(`${config.lock} cannot be read: ${error.message}`, 'mend what is in the way'),
      ];
    }
  },
};

function compared(file: string, current: string | null, content: string): Finding {
  if (current !== null && !isStale(current, content)) return ok(`${file} is up to date`);
  const what = current === null ? 'is not there' : 'is not what the sources give';
  return problem(`${file} ${what}`, 'run `npx hearken generate`, and commit it');
}

function ignored(file: string): Finding {
  const message = `git ignores ${file}, so that nobody knows what was promised to stored rows`;
  return problem(message, 'commit it, or set `lock: false` where no events are stored');
}
