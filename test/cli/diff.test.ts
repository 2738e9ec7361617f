import { execFileSync } from 'node:child_process';
import { readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { run } from '../../src/cli/run.js';
import { tempProject, write } from '../support/temp-project.js';
import { testHost } from '../support/test-host.js';

const sources = {
  '.gitignore': 'node_modules\n',
  'package.json': { name: 'sample', type: 'module' },
  'tsconfig.json': {
    compilerOptions: { module: 'nodenext', target: 'es2022', strict: true, types: [] },
    include: ['src'],
  },
  'src/order-placed.ts':
    "import { DomainEvent } from 'hearken';\nexport class OrderPlaced extends DomainEvent {}\n",
  'src/ledger.ts': handler('Ledger', 'void'),
};

function handler(name: string, returns: string): string {
  return [
    "import { DomainEventHandler } from 'hearken';",
    "import { OrderPlaced } from './order-placed.js';",
    '@DomainEventHandler',
    `export class ${name} {`,
    `  ${returns === 'void' ? '' : 'async '}note(_event: OrderPlaced): ${returns} {}`,
    '}',
    '',
  ].join('\n');
}

function git(directory: string, ...argv: string[]): string {
  const who = ['-c', 'user.name=Ada', '-c', 'user.email=ada@example.org'];
  return execFileSync('git', [...who, ...argv], { cwd: directory, encoding: 'utf8' });
}

/** A repository with one commit, whose project stands in `folder`. */
function repository(folder = '.'): { readonly top: string; readonly project: string } {
  const top = tempProject();
  const project = join(top, folder);
  write(project, sources);
  git(top, 'init', '--quiet', '--initial-branch=main');
  git(top, 'add', '--', '.');
  git(top, 'commit', '--quiet', '--message', 'Begin');
  return { top, project };
}

async function diff(cwd: string, ...argv: string[]) {
  const host = testHost(cwd);
  const code = await run(['diff', ...argv], host);
  return { code, out: host.stdout.text, err: host.stderr.text };
}

describe('diff', () => {
  it('says that nothing has changed', async () => {
    const { project } = repository();

    expect(await diff(project, 'HEAD')).toEqual({
      code: 0,
      out: 'The flow has not changed since HEAD.\n',
      err: '',
    });
  });

  it.each(['.', 'packages/shop'])(
    'compares the work tree with a revision, in %s',
    async (folder) => {
      const { top, project } = repository(folder);
      rmSync(join(project, 'src/ledger.ts'));
      write(project, {
        'src/books/ledger.ts': handler('Books', 'Promise<void>').replace('./', '../'),
      });
      const status = git(top, 'status', '--porcelain');
      const { code, out, err } = await diff(project, 'main');

      expect({ code, err }).toEqual({ code: 0, err: '' });
      expect(out).toBe(
        [
          'The flow since main: 2 new, 2 gone',
          '',
          '+ event handler Books.note (src/books/ledger.ts:5:9)',
          '+ OrderPlaced is handled by Books.note, afterCommit',
          '- event handler Ledger.note (src/ledger.ts:5:3)',
          '- OrderPlaced is handled by Ledger.note, inTransaction',
          '',
        ].join('\n'),
      );
      expect(git(top, 'status', '--porcelain')).toBe(status);
    },
  );

  it('prints Markdown', async () => {
    const { project } = repository();
    write(project, { 'src/ledger.ts': handler('Ledger', 'Promise<void>') });

    expect((await diff(project, 'HEAD', '--format', 'markdown')).out).toContain(
      '- `OrderPlaced` is handled by `Ledger.note`, afterCommit, and was inTransaction\n',
    );
  });

  it('takes all of a project that was not there yet for new', async () => {
    const { top } = repository();
    const project = join(top, 'packages/late');
    write(project, sources);

    expect((await diff(project, 'HEAD')).out).toContain('The flow since HEAD: 3 new\n');
  });

  it('leaves nothing behind', async () => {
    const { project } = repository();
    const room = tempProject();
    for (const name of ['TMPDIR', 'TMP', 'TEMP']) vi.stubEnv(name, room);
    onTestFinished(() => void vi.unstubAllEnvs());
    const before = readdirSync(room);

    expect(await diff(project, 'HEAD')).toMatchObject({ code: 0 });
    expect(readdirSync(room)).toEqual(before);
  });

  it.each(['nowhere', '--output=x'])('exits with 2 for the revision %s', async (revision) => {
    const { code, out, err } = await diff(repository().project, '--', revision);

    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toMatch(`hearken: git knows no revision \`${revision}\`: name a branch`);
  });

  it('exits with 2 outside a repository', async () => {
    const { code, err } = await diff(tempProject(sources), 'HEAD');

    expect(code).toBe(2);
    expect(err).toContain('not a git repository');
  });

  it('says where a revision has errors', async () => {
    const { top, project } = repository();
    write(project, { 'src/broken.ts': 'export class {' });
    git(top, 'add', '--', '.');
    git(top, 'commit', '--quiet', '--message', 'Break');
    rmSync(join(project, 'src/broken.ts'));
    const { code, out, err } = await diff(project, 'HEAD');

    expect(code).toBe(2);
    expect(err).toMatch(/^At HEAD:\n\n[^]*src\/broken\.ts[^]*what could be proved is compared\n$/);
    expect(out).toBe('The flow has not changed since HEAD.\n');
  });
});
