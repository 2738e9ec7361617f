import { satisfies } from 'semver';
import type { Check } from '../examination.js';
import { ok, warning } from '../finding.js';

const tried = '>=5.9.0 <8.0.0';

/** The compiler that the project compiles the generated file with. */
export const typescript: Check = {
  id: 'typescript',
  examine({ packages }) {
    const found = packages.find('typescript');
    if (found === null) return [ok('no TypeScript is installed: what compiles is not known')];
    if (satisfies(found.version, tried, { includePrerelease: true })) {
      return [ok(`TypeScript ${found.version} compiles the generated file`)];
    }
    const message = `the generated file was not tried with TypeScript ${found.version}`;
    return [warning(message, 'it was with 5.9, 6 and 7: `npm install --save-dev typescript@7`')];
  },
};
