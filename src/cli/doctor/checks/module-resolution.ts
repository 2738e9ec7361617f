import type { Check } from '../examination.js';
import { ok, warning } from '../finding.js';

const withoutExports = new Set(['node10', 'classic']);

/** Subpaths such as `hearken/config` are found through the package's `exports` alone. */
export const moduleResolution: Check = {
  id: 'module-resolution',
  examine({ survey }) {
    if (survey === null || survey.tsconfig.troubles.length > 0) return [];
    const { module, moduleResolution: chosen } = survey.tsconfig.options;
    if (chosen !== null && withoutExports.has(chosen)) {
      const message = `\`moduleResolution\` ${chosen} knows no \`exports\`, so hearken/config cannot be imported`;
      return [warning(message, 'set `moduleResolution` to `nodenext` or `bundler`')];
    }
    const how = chosen ?? (module === null ? 'the default' : `that of \`module\` ${module}`);
    return [ok(`the subpaths of hearken resolve (${how})`)];
  },
};
