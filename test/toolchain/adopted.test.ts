import { join } from 'node:path';
import { expect, test } from 'vitest';
import { compile as compileRegistry } from '../../src/codegen/compile.js';
import { defaultsOf } from '../../src/codegen/config/presets.js';
import { projectRef } from '../scanner/project-ref.js';
import { compile, compilers } from './compilers.js';
import { fixtureSources } from './fixture-sources.js';
import { runNode } from './run-node.js';
import { repository, tempProject, writeSource } from './temp-project.js';

const fixture = join(repository, 'test/fixtures/adopted/src');

test.each(compilers)(
  'a code base with markers, events and a container of its own works as it is, under TypeScript %s',
  { timeout: 120_000 },
  async (_version, compiler) => {
    const directory = tempProject(fixtureSources(fixture));
    const { events, handlers, container } = defaultsOf('nestjs-cqrs');
    const decorators = ['EventsHandler'];
    const { output, diagnostics } = compileRegistry(
      projectRef(directory, {
        events,
        container,
        commands: { decorators: [], interfaces: ['CommandHandler'], bases: ['Command'] },
        handlers: { ...handlers, decorators, methodDecorators: ['OnEvent'] },
      }),
    );
    expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
    await expect(output).toMatchFileSnapshot('../fixtures/adopted/src/hearken.gen.ts');
    writeSource(directory, 'src/hearken.gen.ts', output ?? '');
    expect(compile(compiler, directory)).toEqual([]);
    expect(runNode(directory, 'out/main.js')).toEqual([
      'placed 1',
      'closed 2',
      'no parcel for 2',
      'shipped 3',
      'packed 3',
      'parcel 4, of 1',
    ]);
  },
);
