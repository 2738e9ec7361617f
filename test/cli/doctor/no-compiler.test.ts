import { expect, it, vi } from 'vitest';
import { run } from '../../../src/cli/run.js';
import { tempProject } from '../../support/temp-project.js';
import { testHost } from '../../support/test-host.js';

vi.mock('../../../src/codegen/survey.js', () => ({
  surveyProject: () => {
    const message = "Cannot find module '@ts-morph/common'\nRequire stack:\n- /app/a.js";
    throw Object.assign(new Error(message), { code: 'MODULE_NOT_FOUND' });
  },
}));

it('doctor looks at the rest where the compiler is not installed', async () => {
  const host = testHost(
    tempProject({ 'package.json': { scripts: { build: 'hearken generate' } } }),
  );

  expect(await run(['doctor'], host)).toBe(2);
  expect(host.stdout.text).toContain(
    "✗ compiler: the compiler that scans cannot be loaded: Cannot find module '@ts-morph/common'\n",
  );
  expect(host.stdout.text).toContain('✓ script');
});
