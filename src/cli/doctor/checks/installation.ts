import type { Check } from '../examination.js';
import { ok, problem, warning } from '../finding.js';

/** Whether the project has Hearken installed, and the one that runs is that one. */
export const installation: Check = {
  id: 'installation',
  examine({ packages, own }) {
    const found = packages.find('hearken');
    if (found === null) {
      return [problem('hearken is not installed in the project', 'npm install hearken')];
    }
    if (found.version === own.version) return [ok(`hearken ${own.version} is installed`)];
    const message = `hearken ${own.version} runs, but ${found.version} is installed`;
    return [warning(message, 'run the one of the project: `npx hearken`, in its folder')];
  },
};
