import type { Check } from '../examination.js';
import { ok, warning } from '../finding.js';

/** tsyringe throws when it is imported before `reflect-metadata`. */
export const polyfill: Check = {
  id: 'polyfill',
  examine({ survey }) {
    if (survey === null || survey.tsconfig.troubles.length > 0) return [];
    const { containerImports, polyfill: imported } = survey;
    if (containerImports.length === 0) return [ok('no source imports tsyringe itself')];
    const [bare] = containerImports.filter(({ polyfilled }) => !polyfilled);
    if (bare === undefined) return [ok('reflect-metadata is imported before tsyringe')];
    if (imported !== null) {
      return [ok(`${imported.file} imports reflect-metadata; import it before all others`)];
    }
    const { file, line } = bare.place;
    return [
      warning(
        `tsyringe is imported (${file}:${line}), and reflect-metadata nowhere before it`,
        "put `import 'reflect-metadata';` first in the file that starts the program and in the tests' setup",
      ),
    ];
  },
};
