import { spawnSync } from 'node:child_process';
import type { Check } from '../examination.js';
import { ok, warning } from '../finding.js';

/** Whether git keeps the generated file. */
export const outputTracked: Check = {
  id: 'output-tracked',
  examine({ config: { project } }) {
    const { output } = project.config;
    const ignored = isIgnored(project.directory, output);
    if (ignored === null) return [];
    if (!ignored) return [ok(`git does not ignore ${output}`)];
    const message = `git ignores ${output}, so that \`hearken check\` in CI finds none`;
    return [warning(message, 'commit it, or run `hearken generate` before each compilation')];
  },
};

// 0 for yes, 1 for no; anything else where there is no repository, or no git.
function isIgnored(directory: string, path: string): boolean | null {
  const options = { cwd: directory, stdio: 'ignore' } as const;
  const { status } = spawnSync('git', ['check-ignore', '--quiet', '--', path], options);
  return status === 0 ? true : status === 1 ? false : null;
}
