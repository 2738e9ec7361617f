import { describe, expect, it } from 'vitest';
import { run } from '../../../src/cli/run.js';
import { writeProject } from '../../scanner/temporary-project.js';
import { testHost } from '../../support/test-host.js';

const sources = {
  'package.json': JSON.stringify({
    name: 'shop',
    type: 'module',
    scripts: { build: 'hearken generate' },
  }),
  'src/app.ts': `
    import { DomainEvent, DomainEventHandler } from 'hearken';
    export class Paid extends DomainEvent {}
    @DomainEventHandler export class Books { note(event: Paid): void {} }
  `,
};

interface Report {
  readonly versions: Readonly<Record<string, string>>;
  readonly tsconfig: { readonly options: object } | null;
  readonly findings: readonly { readonly check: string; readonly status: string }[];
}

async function doctor(files: Record<string, string>, generated = false) {
  const host = testHost(writeProject({ ...sources, ...files }));
  if (generated) await run(['generate', '--silent'], host);
  const code = await run(['doctor', '--json'], host);
  const report = JSON.parse(host.stdout.text) as Report;
  const bad = report.findings.filter(({ status }) => status !== 'ok');
  return { code, report, bad: bad.map(({ check, status }) => `${check}: ${status}`) };
}

describe('doctor', () => {
  it('finds nothing wrong with a project that is as it should be', async () => {
    const { code, bad, report } = await doctor({}, true);

    expect({ code, bad }).toEqual({ code: 0, bad: [] });
    expect(report.versions).toMatchObject({ node: process.versions.node, tsyringe: '4.10.0' });
    expect(report.tsconfig).toMatchObject({
      path: 'tsconfig.json',
      options: { module: 'nodenext', experimentalDecorators: true, emitDecoratorMetadata: null },
    });
  });

  it('prints what is wrong with what mends it, and exits with 2', async () => {
    const host = testHost(writeProject(sources));

    expect(await run(['doctor'], host)).toBe(2);
    expect(host.stdout.text).toContain(
      '✗ generated-file: src/hearken.gen.ts is not there\n    run `npx hearken generate`\n',
    );
    expect(host.stdout.text).toMatch(/\n2 problems, 0 warnings\n$/);
    expect(host.stdout.text).not.toContain('\u001B');
  });

  it.each([
    [
      'a config that is broken',
      { 'hearken.config.json': '{ "output": 1, "ouptut": 2 }' },
      ['config: problem', 'config: problem'],
    ],
    [
      'a tsconfig that is broken',
      { 'tsconfig.json': '{ "compilerOptions": ' },
      expect.arrayContaining(['tsconfig: problem', 'generated-file: problem']),
    ],
    [
      'sources that are broken',
      { 'src/broken.ts': 'export class {' },
      ['generated-file: problem', 'generated-file: problem'],
    ],
    [
      'a package.json that is broken',
      { 'package.json': '{' },
      expect.arrayContaining(['script: warning']),
    ],
  ])('works with %s', async (_case, files: Record<string, string>, told) => {
    const { code, bad } = await doctor(files);

    expect({ code, bad }).toEqual({ code: 2, bad: told });
  });
});
