import { mkdirSync, readFileSync, renameSync, rmSync, unlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { run } from '../../src/cli/run.js';
import { ListingCompiler } from '../support/listing-compiler.js';
import { tempProject, write } from '../support/temp-project.js';
import { testHost } from '../support/test-host.js';

function found<T>(value: T | undefined): T {
  if (value === undefined) throw new Error('there is none');
  return value;
}

const output = 'src/hearken.gen.ts';

type Files = Readonly<Record<string, string | object>>;

/** A watch that has done its first run. */
function watching(files: Files) {
  return watchingIn(tempProject({ 'tsconfig.json': {} }), files);
}

async function watchingIn(directory: string, files: Files) {
  write(directory, files);
  const compilers: ListingCompiler[] = [];
  const compiler = (project: ConstructorParameters<typeof ListingCompiler>[0]) => {
    const made = new ListingCompiler(project);
    compilers.push(made);
    return made;
  };
  const host = testHost(directory, { compiler });
  const ended = run(['generate', '--watch'], host);
  onTestFinished(async () => {
    host.stop();
    await ended;
  });
  await host.stdout.waitFor('watching for changes');
  return {
    ...host,
    directory,
    compilers,
    compiler: () => found(compilers[0]),
    ended,
    path: (name: string) => join(directory, name),
    write: (changed: Record<string, string | object>) => write(directory, changed),
    generated: () => readFileSync(join(directory, output), 'utf8'),
    /** Resolves when the file has been written for the n-th time, the first run included. */
    written: (times: number) => host.stdout.waitFor(': written', times),
  };
}

describe('generate --watch', () => {
  it('writes at once, then after each change, addition, deletion and rename', async () => {
    const watch = await watching({ 'src/a.ts': 'one' });
    expect(watch.generated()).toBe('src/a.ts: one\n');

    watch.write({ 'src/a.ts': 'two' });
    await watch.written(2);
    expect(watch.generated()).toBe('src/a.ts: two\n');

    watch.write({ 'src/b.ts': 'new' });
    await watch.written(3);
    expect(watch.generated()).toBe('src/a.ts: two\nsrc/b.ts: new\n');

    renameSync(watch.path('src/b.ts'), watch.path('src/c.ts'));
    await watch.written(4);
    expect(watch.generated()).toBe('src/a.ts: two\nsrc/c.ts: new\n');

    unlinkSync(watch.path('src/c.ts'));
    await watch.written(5);
    expect(watch.generated()).toBe('src/a.ts: two\n');
  });

  it('sees new folders, and folders that go', async () => {
    const watch = await watching({ 'src/a.ts': 'one' });

    watch.write({ 'src/deep/er/b.ts': 'two' });
    await watch.stdout.waitFor(': written', 2);
    expect(watch.generated()).toBe('src/a.ts: one\nsrc/deep/er/b.ts: two\n');

    rmSync(watch.path('src/deep'), { recursive: true });
    await watch.written(3);
    expect(watch.generated()).toBe('src/a.ts: one\n');
  });

  it('sees a file that an editor replaces by a new one', async () => {
    const watch = await watching({ 'src/a.ts': 'one' });

    for (const [index, content] of ['two', 'three', 'four'].entries()) {
      watch.write({ 'src/a.ts~': content });
      renameSync(watch.path('src/a.ts~'), watch.path('src/a.ts'));
      await watch.written(index + 2);
      expect(watch.generated()).toBe(`src/a.ts: ${content}\n`);
    }
  });

  it('misses no change, however soon it follows the last', async () => {
    const watch = await watching({ 'src/a.ts': 'v0' });

    for (let n = 1; n <= 20; n++) {
      watch.write({ 'src/a.ts': `v${n}` });
      await watch.written(n + 1);
      expect(watch.generated()).toBe(`src/a.ts: v${n}\n`);
    }
  });

  it('makes one more run of all that changes during a run', async () => {
    const watch = await watching({ 'src/a.ts': 'one', 'src/b.ts': 'one', 'src/c.ts': 'one' });
    const compiler = watch.compiler();
    compiler.during = (update) => {
      if (update > 1) return;
      for (const content of ['two', 'three']) {
        watch.write({ 'src/b.ts': content, 'src/c.ts': content });
      }
    };

    watch.write({ 'src/a.ts': 'two' });
    await watch.written(3);
    expect(watch.generated()).toBe('src/a.ts: two\nsrc/b.ts: three\nsrc/c.ts: three\n');

    // With it there may come an echo of what was written within the tick of the clock in which it was read.
    const together = expect.arrayContaining(['src/b.ts', 'src/c.ts']) as unknown;
    expect(compiler.updates.slice(0, 2)).toEqual([['src/a.ts'], together]);
  });

  it('ignores its own output, temporary files of editors, and what is no source', async () => {
    const watch = await watching({ 'src/a.ts': 'one' });

    watch.write({
      [output]: 'scribble',
      'src/.#a.ts': '',
      'src/.a.ts.swp': '',
      'src/#a.ts#': '',
      'src/a.ts~': '',
      'src/4913': '',
      'src/notes.md': '',
      'node_modules/x/index.ts': '',
      '.cache/x.ts': '',
    });
    watch.write({ 'src/a.ts': 'two' });
    await watch.written(2);

    expect(watch.compiler().updates).toEqual([['src/a.ts']]);
    expect(watch.generated()).toBe('src/a.ts: two\n');
  });

  it('keeps errors on screen and the old file in place, and recovers', async () => {
    const watch = await watching({ 'src/a.ts': 'one' });

    watch.write({ 'src/a.ts': 'BROKEN' });
    await watch.stderr.waitFor('1 error; nothing was written');
    expect(watch.generated()).toBe('src/a.ts: one\n');

    watch.write({ 'src/a.ts': 'one' });
    await watch.stdout.waitFor(`${output}: up to date`);
    watch.write({ 'src/a.ts': 'two' });
    await watch.written(2);
    expect(watch.generated()).toBe('src/a.ts: two\n');
    expect(watch.stderr.text.match(/1 error/g)).toHaveLength(1);
  });

  it('starts with a broken project, and writes once it is mended', async () => {
    const watch = await watching({ 'src/a.ts': 'BROKEN' });
    expect(watch.stderr.text).toContain('1 error');

    watch.write({ 'src/a.ts': 'one' });
    await watch.written(1);
    expect(watch.generated()).toBe('src/a.ts: one\n');
  });

  it.each(['tsconfig.json', 'tsconfig.base.json', 'package.json'])(
    'opens the project afresh when %s changes',
    async (name) => {
      const watch = await watching({ 'src/a.ts': 'one', [name]: { a: 1 } });

      watch.write({ [name]: { a: 2 }, 'src/a.ts': 'two' });
      await watch.written(2);

      expect(watch.compilers).toHaveLength(2);
    },
  );

  it('sees a tsconfig outside the project', async () => {
    const root = tempProject({
      'tsconfig.json': { a: 1 },
      'app/hearken.config.json': { tsconfig: '../tsconfig.json' },
    });
    const watch = await watchingIn(join(root, 'app'), { 'src/a.ts': 'one' });

    write(root, { 'tsconfig.json': { a: 2 } });
    watch.write({ 'src/a.ts': 'two' });
    await watch.written(2);

    expect(watch.compilers).toHaveLength(2);
  });

  it.each(['../settings/base.json', './settings.json'])(
    'sees a tsconfig that is extended: %s',
    async (base) => {
      const root = tempProject({});
      const app = {
        'tsconfig.json': { extends: ['./no-such', './tsconfig.part'] },
        'tsconfig.part.json': { extends: base },
      };
      const directory = join(root, 'app');
      write(directory, { ...app, [base]: { a: 1 } });
      const watch = await watchingIn(directory, { 'src/a.ts': 'one' });

      write(directory, { [base]: { a: 2 } });
      watch.write({ 'src/a.ts': 'two' });
      await watch.written(2);

      expect(watch.compilers).toHaveLength(2);
    },
  );

  it('takes a new, a changed, a broken, a mended and a deleted config', async () => {
    const watch = await watching({ 'src/a.ts': 'one' });

    watch.write({ 'hearken.config.ts': "export default { output: 'src/one.gen.ts' };" });
    await watch.stdout.waitFor('src/one.gen.ts: written');

    watch.write({ 'hearken.config.ts': "export default { outptu: '' };" });
    await watch.stderr.waitFor('unknown key `outptu`');

    watch.write({ 'hearken.config.ts': "export default { output: 'lib/two.gen.ts' };" });
    await watch.stdout.waitFor('lib/two.gen.ts: written');

    rmSync(watch.path('hearken.config.ts'));
    watch.write({ 'src/a.ts': 'two' });
    await watch.written(4);
    expect(watch.generated()).toContain('src/a.ts: two\n');
  });

  it('ends with 0 when it is told to stop, and watches no more', async () => {
    const watch = await watching({ 'src/a.ts': 'one' });

    watch.stop();

    expect(await watch.ended).toBe(0);
  });

  it('ends with 0 even before it has begun', async () => {
    const host = testHost(tempProject());
    host.stop();

    expect(await run(['generate', '--watch'], host)).toBe(0);
  });

  it('ends when the machine is in the way, and says why', async () => {
    const watch = await watching({ 'src/a.ts': 'one' });
    rmSync(watch.path(output));
    mkdirSync(watch.path(output));

    writeFileSync(watch.path('src/b.ts'), 'two');

    expect(await watch.ended).toBe(2);
    expect(watch.stderr.text).toContain('EISDIR');
  });

  it('says nothing with --silent but errors', async () => {
    const directory = tempProject({ 'src/a.ts': 'BROKEN' });
    const host = testHost(directory, { compiler: (project) => new ListingCompiler(project) });
    const ended = run(['generate', '--watch', '--silent'], host);

    await host.stderr.waitFor('1 error');
    host.stop();

    expect(await ended).toBe(0);
    expect(host.stdout.text).toBe('');
  });
});
