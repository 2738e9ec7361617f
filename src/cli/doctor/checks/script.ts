import type { Check } from '../examination.js';
import { ok, warning } from '../finding.js';

/** Whether package.json runs the generator, so that nobody has to remember it. */
export const script: Check = {
  id: 'script',
  examine({ manifest }) {
    if (manifest === null) return [warning('no package.json can be read', 'npm init')];
    const found = Object.entries(manifest.scripts).find(([, text]) => /\bhearken\b/.test(text));
    if (found !== undefined) return [ok(`the npm script \`${found[0]}\` runs hearken`)];
    const remedy = 'run `npx hearken init`, which adds one, and call it before the compiler';
    return [warning('no npm script runs hearken', remedy)];
  },
};
