import { describe, expect, it } from 'vitest';
import { tempProject } from '../support/temp-project.js';
import { onlyDiagnostic } from './config-outcome.js';

describe('a config that cannot be loaded', () => {
  it.each([
    ['throws', "const why: string = 'no';\nthrow new Error('boom');", 'boom', 2, 7],
    [
      'does not parse',
      "export default {\n  output: 'a.ts',,\n};",
      'ParseError: Unexpected token',
      2,
      18,
    ],
    ['ends too soon', 'export default {', 'ParseError: Unexpected token', 1, 17],
    [
      'imports nothing',
      "import './nowhere.js';\nexport default {};",
      "Cannot find module './nowhere.js'",
      1,
      1,
    ],
  ])(
    'is reported with the cause and the place when it %s',
    async (_, content, cause, line, column) => {
      const diagnostic = await onlyDiagnostic(tempProject({ 'hearken.config.ts': content }));

      expect(diagnostic).toMatchObject({
        code: 'config-unreadable',
        message: `\`hearken.config.ts\` could not be loaded: ${cause}`,
        place: { file: 'hearken.config.ts', line, column },
      });
    },
  );

  it('is reported with the place when it is broken JSON', async () => {
    const directory = tempProject({ 'hearken.config.json': '{\n  "output": src\n}' });

    expect(await onlyDiagnostic(directory)).toMatchObject({
      code: 'config-unreadable',
      place: { file: 'hearken.config.json', line: 2, column: 13, length: 3 },
    });
  });

  it('is reported when it is empty', async () => {
    expect(await onlyDiagnostic(tempProject({ 'hearken.config.json': '' }))).toMatchObject({
      code: 'config-unreadable',
    });
  });

  it.each([
    ['hearken.config.ts', 'export const config = {};', '`hearken.config.ts` has no default export'],
    ['package.json', { name: 'sample' }, '`package.json` has no `hearken` key'],
  ])('is reported when %s exports none', async (name, content, message) => {
    expect(await onlyDiagnostic(tempProject({ [name]: content }), name)).toMatchObject({
      code: 'config-without-export',
      message,
    });
  });
});
