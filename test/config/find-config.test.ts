import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { loadConfig } from '../../src/codegen/config/load-config.js';
import { tempProject, write } from '../support/temp-project.js';
import { defaults, onlyDiagnostic } from './config-outcome.js';

const manifest = { name: 'sample', type: 'module' };

describe('finding the config', () => {
  it('takes the defaults where there is none', async () => {
    const directory = tempProject({ 'package.json': manifest });

    expect(await loadConfig(directory)).toEqual({
      project: { directory, config: defaults },
      diagnostics: [],
      source: null,
    });
  });

  it.each([
    [
      'hearken.config.ts',
      "import { defineConfig } from 'hearken/config';\nexport default defineConfig({ output: 'lib/a.ts' });",
    ],
    ['hearken.config.js', "export default { output: 'lib/a.ts' };"],
    ['hearken.config.mjs', "export default { output: 'lib/a.ts' };"],
    ['hearken.config.json', '{\n  // why\n  "output": "lib/a.ts",\n}'],
    ['package.json', { ...manifest, hearken: { output: 'lib/a.ts' } }],
  ])('reads %s', async (name, content) => {
    const directory = tempProject({ 'package.json': manifest, [name]: content });

    const { project, diagnostics, source } = await loadConfig(directory);

    expect(diagnostics).toEqual([]);
    expect(source).toBe(join(directory, name));
    expect(project.config).toEqual({ ...defaults, output: 'lib/a.ts' });
  });

  it('reads a CommonJS config, and a TypeScript one that imports its neighbour', async () => {
    const commonJs = tempProject({
      'package.json': { name: 'sample' },
      'hearken.config.js': "module.exports = { output: 'lib/a.ts' };",
    });
    const importing = tempProject({
      'hearken.config.ts': "import { output } from './output.js';\nexport default { output };",
      'output.ts': "export const output: string = 'lib/b.ts';",
    });

    expect((await loadConfig(commonJs)).project.config.output).toBe('lib/a.ts');
    expect((await loadConfig(importing)).project.config.output).toBe('lib/b.ts');
  });

  it.each(['ts', 'js', 'mjs', 'json'])('reads a changed .%s config afresh', async (ending) => {
    const name = `hearken.config.${ending}`;
    const content = (output: string) =>
      ending === 'json' ? { output } : `export default ${JSON.stringify({ output })};`;
    const directory = tempProject({ 'package.json': manifest, [name]: content('a.ts') });
    await loadConfig(directory);

    write(directory, { [name]: content('b.ts') });

    expect((await loadConfig(directory)).project.config.output).toBe('b.ts');
  });

  it("finds the package's config from a folder below, and makes its folder the project", async () => {
    const directory = tempProject({
      'package.json': manifest,
      'hearken.config.json': { tsconfig: './tsconfig.build.json' },
      'src/orders/order.ts': '',
    });

    const { project } = await loadConfig(join(directory, 'src/orders'));

    expect(project.directory).toBe(directory);
    expect(project.config.tsconfig).toBe('tsconfig.build.json');
  });

  it('does not look beyond the root of its package', async () => {
    const directory = tempProject({
      'hearken.config.json': { output: 'a.ts' },
      'packages/one/package.json': manifest,
    });

    const { project } = await loadConfig(join(directory, 'packages/one'));

    expect(project).toEqual({ directory: join(directory, 'packages/one'), config: defaults });
  });

  it('takes the config that is named, and its folder as the project', async () => {
    const directory = tempProject({
      'hearken.config.ts': 'export default {};',
      'apps/one/events.json': { output: 'a.ts' },
    });

    const { project, diagnostics } = await loadConfig(directory, 'apps/one/events.json');

    expect(diagnostics).toEqual([]);
    expect(project.directory).toBe(join(directory, 'apps/one'));
    expect(project.config.output).toBe('a.ts');
  });

  it('reports a named config that is not there', async () => {
    expect(await onlyDiagnostic(tempProject(), 'hearken.conf.ts')).toMatchObject({
      code: 'config-not-found',
      message: 'there is no config file `hearken.conf.ts`',
    });
  });

  it('reports more than one', async () => {
    const directory = tempProject({
      'hearken.config.ts': 'export default {};',
      'hearken.config.json': {},
      'package.json': { hearken: {} },
    });

    expect(await onlyDiagnostic(directory)).toMatchObject({
      code: 'config-ambiguous',
      message: 'more than one config: hearken.config.ts, hearken.config.json, package.json',
    });
  });
});
