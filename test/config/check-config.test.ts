import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { loadConfig } from '../../src/codegen/config/load-config.js';
import { tempProject, write } from '../support/temp-project.js';
import { defaults, onlyDiagnostic } from './config-outcome.js';

describe('checking the config', () => {
  const json = (config: object) => tempProject({ 'hearken.config.json': config });

  it('names an unknown key, where it stands, and the one that was meant', async () => {
    expect(await onlyDiagnostic(json({ include: [], ouptut: 'a.ts' }))).toEqual({
      code: 'config-unknown-key',
      severity: 'error',
      place: { file: 'hearken.config.json', line: 3, column: 3, length: 8 },
      message: 'unknown key `ouptut` in the config',
      hint: 'did you mean `output`?',
      related: [],
    });
  });

  it('names the keys that are known where none is near', async () => {
    expect((await onlyDiagnostic(json({ events: { xyzzy: 1 } }))).hint).toBe(
      'known here: bases, discriminant, namedByMarkers',
    );
  });

  it('reports every issue at once', async () => {
    const directory = json({
      outputs: 'a',
      incluse: 'b',
      tsconfig: 5,
      handlers: { decorator: ['A'], bases: ['not a name', 'module#Name'] },
      commands: { interface: ['A'], interfaces: ['module#Name', 'not a name'] },
      defaults: { sync: 'afterComit' },
      rules: { 'syntax-eror': 'off' },
    });

    const { diagnostics, project } = await loadConfig(directory);

    expect(project.config).toEqual(defaults);
    expect(diagnostics.map(({ message, hint }) => `${message} (${hint})`).toSorted()).toEqual([
      "`commands.interfaces[1]` must be a name, or `module#Name`, found 'not a name' (write a name, or `module#Name`)",
      "`defaults.sync` must be 'inTransaction', 'afterCommit' or 'durable', found 'afterComit' (did you mean `afterCommit`?)",
      "`handlers.bases[0]` must be a name, or `module#Name`, found 'not a name' (write a name, or `module#Name`)",
      '`rules` of the config names the unknown diagnostic syntax-eror (did you mean syntax-error?)',
      '`tsconfig` must be a string, found 5 (write a string)',
      'unknown key `commands.interface` in the config (did you mean `interfaces`?)',
      'unknown key `handlers.decorator` in the config (did you mean `decorators`?)',
      'unknown key `incluse` in the config (did you mean `include`?)',
      'unknown key `outputs` in the config (did you mean `output`?)',
    ]);
  });

  it.each([
    [{ handlers: [] }, '`handlers` must be an object, found an array'],
    [{ include: 'src' }, "`include` must be an array of strings, found 'src'"],
    [{ output: '' }, "`output` must be a string that is not empty, found ''"],
    [{ lock: true }, '`lock` must be a path, or false, found true'],
    [
      { rules: { 'syntax-error': 'warn' } },
      "`rules.syntax-error` must be 'off', 'info', 'warning' or 'error', found 'warn'",
    ],
    [{ events: { discriminant: null } }, '`events.discriminant` must be a string, found null'],
    [[], 'the config must be an object, found an array'],
  ])('says what it expects and what it found: %j', async (config, message) => {
    expect((await onlyDiagnostic(json(config))).message).toBe(message);
  });

  it('accepts every key', async () => {
    const config = {
      tsconfig: '../tsconfig.json',
      include: ['src/**'],
      output: 'src/events.gen.mts',
      lock: 'locks/events.json',
      handlers: {
        decorators: ['@acme/kernel#Handles'],
        interfaces: ['Handler'],
        bases: ['Base'],
        methodDecorators: ['OnEvent'],
        returns: 'anything',
      },
      events: { bases: ['Event'], discriminant: 'type', namedByMarkers: true },
      commands: {
        decorators: ['@acme/kernel#Executes'],
        interfaces: ['@acme/kernel#Execution'],
        bases: ['Order'],
      },
      container: { kind: 'other', compositionRoots: ['src/composition-root.ts'] },
      defaults: { sync: 'afterCommit', async: 'durable' },
      rules: { 'syntax-error': 'warning' },
    };

    const { project, diagnostics } = await loadConfig(json(config));

    expect(diagnostics).toEqual([]);
    expect(project.config).toEqual(config);
  });

  it('takes from a preset what it does not say itself', async () => {
    const { project, diagnostics } = await loadConfig(
      json({ preset: 'nestjs-cqrs', events: { bases: ['Event'] } }),
    );

    expect(diagnostics).toEqual([]);
    expect(project.config.handlers.decorators).toEqual(['@nestjs/cqrs#EventsHandler']);
    expect(project.config.events).toEqual({
      bases: ['Event'],
      discriminant: null,
      namedByMarkers: true,
    });
  });

  it('refuses a preset that it does not know', async () => {
    const { message } = await onlyDiagnostic(json({ preset: 'nest' }));

    expect(message).toContain("'plain', 'nestjs-cqrs' or 'inversify'");
  });

  it('accepts `undefined` for a key', async () => {
    const directory = tempProject({
      'hearken.config.mjs':
        'export default { events: { discriminant: undefined }, include: undefined };',
    });

    expect((await loadConfig(directory)).project.config).toEqual(defaults);
  });

  it('refuses a function, and says so', async () => {
    const directory = tempProject({ 'hearken.config.mjs': 'export default () => ({});' });

    expect((await onlyDiagnostic(directory)).message).toBe(
      'the config must be an object, found a function',
    );
  });

  it('tells the place in package.json', async () => {
    const directory = tempProject({
      'package.json': { name: 'x', hearken: { handlers: { base: [] } } },
    });

    expect((await onlyDiagnostic(directory)).place).toEqual({
      file: 'package.json',
      line: 5,
      column: 7,
      length: 6,
    });
  });

  it('tells the place in TypeScript where the name stands once, else the file', async () => {
    const once = tempProject({ 'hearken.config.ts': "export default {\n  ouptut: 'a.ts',\n};" });
    const twice = tempProject({
      'hearken.config.ts':
        'const bases = 1;\nexport default { events: { bases }, handlers: { bases } };',
    });

    expect((await onlyDiagnostic(once)).place).toMatchObject({ line: 2, column: 3, length: 6 });
    expect((await loadConfig(twice)).diagnostics.map(({ place }) => place?.line)).toEqual([1, 1]);
  });

  it.each([
    ['../gen.ts', 'config-output-outside-project'],
    ['/gen.ts', 'config-output-outside-project'],
    ['src/gen.js', 'config-output-not-typescript'],
    ['src/gen.d.ts', 'config-output-not-typescript'],
    ['src/gen.tsx', 'config-output-not-typescript'],
  ])('refuses the output %s', async (output, code) => {
    expect(await onlyDiagnostic(json({ output }))).toMatchObject({
      code,
      place: { line: 2, column: 13 },
    });
  });

  it('makes an absolute output inside the project relative', async () => {
    const directory = tempProject();
    write(directory, { 'hearken.config.json': { output: join(directory, 'lib/a.ts') } });

    expect((await loadConfig(directory)).project.config.output).toBe('lib/a.ts');
  });
});
