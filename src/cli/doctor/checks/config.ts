import { relative } from 'node:path';
import { hasErrors } from '../../../codegen/diagnostics/settle-diagnostics.js';
import type { Check } from '../examination.js';
import { ok, problem } from '../finding.js';

/** Where the config was found, and whether it can be read. */
export const config: Check = {
  id: 'config',
  examine({ config: { source, diagnostics, project } }) {
    if (hasErrors(diagnostics)) {
      return diagnostics.map(({ message, hint }) => problem(message, hint));
    }
    const found = source === null ? null : relative(project.directory, source);
    return [ok(found === null ? 'no config, so the defaults apply' : `the config is ${found}`)];
  },
};
