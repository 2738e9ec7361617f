import type { Check } from '../examination.js';
import { ok, warning } from '../finding.js';
import { isIgnored } from '../is-ignored.js';

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
