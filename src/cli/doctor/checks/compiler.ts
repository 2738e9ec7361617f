import type { Check } from '../examination.js';
import { ok, problem } from '../finding.js';

/** Whether the compiler that scans loads, and beside which compilers of the project it works. */
export const compiler: Check = {
  id: 'compiler',
  examine({ survey, failure }) {
    if (survey !== null) return [ok(`TypeScript ${survey.compiler}, of its own, scans`)];
    if (failure === null) return [];
    const remedy = 'install again; the registry cannot be generated without it';
    return [problem(`the compiler that scans cannot be loaded: ${failure}`, remedy)];
  },
};
