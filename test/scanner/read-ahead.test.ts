import { describe, expect, it } from 'vitest';
// The thread runs what is built.
import { readAhead, type ReadAhead } from '../../dist/codegen/scanner/ahead/read-ahead.js';
import { createScanner } from '../../src/codegen/scanner/scanner.js';
import { indexFile } from '../../src/codegen/scanner/text/file-index.js';
import { projectRef } from './project-ref.js';
import { tsconfig, writeProject } from './temporary-project.js';

const sources = {
  'src/paid.ts': "import { DomainEvent } from 'hearken';\nexport class Paid extends DomainEvent {}",
  'src/bill.ts': `import { DomainEventHandler } from 'hearken';
import { Paid } from './paid.js';
@DomainEventHandler
export class Bill { on(event: Paid): void {} }`,
  'src/types.d.ts': 'declare const version: string;',
};

const readAll = (project: Parameters<typeof readAhead>[0]) => readAhead(project).found;

describe('what another thread reads ahead', () => {
  it('is what this one would have read', async () => {
    const directory = writeProject(sources);
    const ahead = await readAll(projectRef(directory));
    expect(ahead?.listed.toSorted()).toEqual(
      ['bill.ts', 'paid.ts', 'types.d.ts'].map((file) => `${directory}/src/${file}`),
    );
    const indexes = new Map([
      [`${directory}/src/bill.ts`, indexFile(sources['src/bill.ts'])],
      [`${directory}/src/paid.ts`, indexFile(sources['src/paid.ts'])],
    ]);
    expect(ahead?.indexes).toEqual(indexes);
    expect(ahead?.stamps.map(([path]) => path)).toEqual([...indexes.keys()]);
  });

  it('is the same, in the same order, where this thread helps', async () => {
    const many = Array.from({ length: 400 }, (_, at) => [
      `src/file${at}.ts`,
      `export class C${at} {}`,
    ]);
    const directory = writeProject({ ...sources, ...Object.fromEntries(many) });
    const alone = await readAll(projectRef(directory));
    const ahead = readAhead(projectRef(directory));
    ahead.help();
    const helped = await ahead.found;
    expect(helped).toMatchObject({ listed: alone?.listed });
    const [one, other] = [alone, helped].map((found) => [...(found as ReadAhead).indexes]);
    expect(one).toHaveLength(402);
    expect(other).toEqual(one);
  });

  it('gives the facts that a scan from scratch gives, once', async () => {
    const project = projectRef(writeProject(sources));
    const ahead = await readAll(project);
    const scanner = createScanner(project, { ahead });
    const facts = createScanner(project).scan();
    expect(facts.handlers.map(({ methods }) => methods.length)).toEqual([1]);
    expect(scanner.scan()).toEqual(facts);
    expect(scanner.scan()).toEqual(facts);
  });

  it('is nothing where only the compiler knows the files', async () => {
    const directory = writeProject({ ...sources, 'tsconfig.json': tsconfig({ allowJs: true }) });
    expect(await readAhead(projectRef(directory)).found).toBeNull();
  });

  it('is nothing where there is no tsconfig', async () => {
    const project = projectRef(writeProject(sources), { tsconfig: 'none.json' });
    expect(await readAhead(project).found).toBeNull();
  });
});
