import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { createScanner } from '../../src/codegen/scanner/scanner.js';
import { indexFile } from '../../src/codegen/scanner/text/file-index.js';
import { readSources } from '../../src/codegen/scanner/text/read-sources.js';
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

describe('what is read before the compiler is asked', () => {
  it('is every source with its index, and the stamp of each is told', () => {
    const directory = writeProject(sources);
    const stamps = new Map<string, string>();
    const noteStamp = (path: string, stamp: string) => void stamps.set(path, stamp);
    const read = readSources(projectRef(directory), { noteStamp });
    expect(read?.listed.toSorted()).toEqual(
      ['bill.ts', 'paid.ts', 'types.d.ts'].map((file) => `${directory}/src/${file}`),
    );
    const paths = [`${directory}/src/bill.ts`, `${directory}/src/paid.ts`];
    expect([...(read?.indexes.keys() ?? [])]).toEqual(paths);
    expect([...stamps.keys()]).toEqual(paths);
    for (const path of paths) {
      const { id: _, ...index } = indexFile(readFileSync(path, 'utf8'));
      expect(read?.indexes.get(path)).toMatchObject(index);
    }
    expect(new Set([...(read?.indexes.values() ?? [])].map(({ id }) => id)).size).toBe(2);
  });

  it('gives the facts that a scan from scratch gives, once', () => {
    const project = projectRef(writeProject(sources));
    const read = readSources(project);
    const scanner = createScanner(project, { read });
    const facts = createScanner(project).scan();
    expect(facts.handlers.map(({ methods }) => methods.length)).toEqual([1]);
    expect(scanner.scan()).toEqual(facts);
    expect(scanner.scan()).toEqual(facts);
  });

  it('is nothing where only the compiler knows the files', () => {
    const directory = writeProject({ ...sources, 'tsconfig.json': tsconfig({ allowJs: true }) });
    expect(readSources(projectRef(directory))).toBeNull();
  });

  it('is nothing where there is no tsconfig', () => {
    const project = projectRef(writeProject(sources), { tsconfig: 'none.json' });
    expect(readSources(project)).toBeNull();
  });
});
