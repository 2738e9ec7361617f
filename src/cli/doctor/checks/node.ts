import { satisfies } from 'semver';
import type { Check } from '../examination.js';
import { ok, problem } from '../finding.js';

/** The engine range. */
export const node: Check = {
  id: 'node',
  examine({ node: version, own: { engines } }) {
    if (satisfies(version, engines.node)) return [ok(`Node ${version} is in ${engines.node}`)];
    const remedy = `install a Node in that range, the newest LTS for one`;
    return [problem(`Node ${version} is not in ${engines.node}`, remedy)];
  },
};
