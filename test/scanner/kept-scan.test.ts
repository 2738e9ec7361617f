import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { KeptScan } from '../../src/codegen/scanner/kept/kept-scan.js';
import { openKept } from '../../src/codegen/scanner/kept/open-kept.js';
import { createScanner } from '../../src/codegen/scanner/scanner.js';
import { scanFacts } from '../../src/codegen/scanner/scan.js';
import { projectRef } from './project-ref.js';
import { writeFiles, writeProject } from './temporary-project.js';

const files = {
  'src/paid.ts': `import { DomainEvent } from 'hearken';
export class Paid extends DomainEvent { constructor(readonly total: number) { super(); } }`,
  'src/base.ts': `import type { Paid } from './paid.js';
export class Base { onPaid(event: Paid): void {} }`,
  'src/sub.ts': "import { Base } from './base.js';\nexport class Sub extends Base {}",
  'src/marks.ts': `import { DomainEventHandler } from 'hearken';
import { Base } from './base.js';
import { Other } from './other.js';
DomainEventHandler(Other);
String(Base.name);`,
  'src/other.ts': 'export class Other {}',
};

const marked = files['src/marks.ts'].replace('String(Base.name)', 'DomainEventHandler(Base)');

/** A scanner that goes on from a scan of some files, of which it is told that these have changed. */
async function goOn(directory: string, changed: readonly string[]) {
  const project = projectRef(directory);
  const scanner = createScanner(project);
  const facts = scanner.scan();
  const kept = JSON.parse(JSON.stringify(scanner.keep())) as KeptScan;
  const paths = new Set(changed.map((path) => join(directory, path)));
  const open = () => openKept(kept, { changed: paths, listed: kept.sources });
  return { project, facts, scanner: () => createScanner(project, { kept: open() }) };
}

describe('a scan that goes on from an earlier one', () => {
  it('finds what that one found', async () => {
    const directory = writeProject(files);
    const { facts, scanner } = await goOn(directory, []);
    expect(scanner().scan()).toEqual(facts);
  });

  it('is read only once: what comes later begins anew', async () => {
    const directory = writeProject(files);
    const { facts, project, scanner } = await goOn(directory, []);
    const again = scanner();
    expect(again.scan()).toEqual(facts);
    expect(again.keep()).toBeNull();
    writeFiles(directory, { 'src/sub.ts': 'export class Sub {}' });
    expect(again.update([join(directory, 'src/sub.ts')])).toEqual(scanFacts(project));
    expect(again.keep()).not.toBeNull();
  });

  it('begins anew where a file that it must read has changed since', async () => {
    const directory = writeProject(files);
    const { project, scanner } = await goOn(directory, ['src/marks.ts']);
    writeFiles(directory, {
      'src/marks.ts': marked,
      'src/base.ts': files['src/base.ts'].replace('onPaid', 'whenPaid'),
    });
    expect(scanner().scan()).toEqual(scanFacts(project));
  });

  it('keeps nothing of a file that is not sound', async () => {
    const directory = writeProject({ ...files, 'src/paid.ts': `${files['src/paid.ts']}\nclass {` });
    const scanner = createScanner(projectRef(directory));
    scanner.scan();
    expect(scanner.keep()).toBeNull();
  });
});

describe('a call that marks a class', () => {
  it('is noticed in a text that says nothing else that is new', () => {
    const directory = writeProject(files);
    const project = projectRef(directory);
    const scanner = createScanner(project);
    const handlers = () => scanner.scan().handlers.map(({ type }) => type.name);
    expect(handlers()).toEqual(['Other']);
    writeFiles(directory, { 'src/marks.ts': marked });
    const facts = scanner.update([join(directory, 'src/marks.ts')]);
    expect(facts.handlers.map(({ type }) => type.name)).toEqual(['Base', 'Other', 'Sub']);
    expect(facts).toEqual(scanFacts(project));
  });

  it('is noticed by a scan that goes on', async () => {
    const directory = writeProject(files);
    const { project, scanner } = await goOn(directory, ['src/marks.ts']);
    writeFiles(directory, { 'src/marks.ts': marked });
    expect(scanner().scan()).toEqual(scanFacts(project));
  });
});
