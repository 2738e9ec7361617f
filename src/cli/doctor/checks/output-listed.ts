import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Check } from '../examination.js';
import { ok, warning } from '../finding.js';

/** A generated file that nobody compiles cannot fail to compile when it is stale. */
export const outputListed: Check = {
  id: 'output-listed',
  examine({ survey, config }) {
    const { output } = config.project.config;
    if (survey === null || !existsSync(join(config.project.directory, output))) return [];
    const { path } = survey.tsconfig;
    if (survey.outputListed) return [ok(`${output} belongs to ${path}`)];
    const message = `${path} does not list ${output}, and no source imports it`;
    return [warning(message, `import it where \`createHearken\` is called, or list it in ${path}`)];
  },
};
