import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { compile as compileRegistry } from '../../src/codegen/compile.js';
import { projectRef } from '../scanner/project-ref.js';
import { compile } from './compilers.js';
import { runNode } from './run-node.js';
import { install, repository, tempProject, writeSource } from './temp-project.js';

const packages = ['packages/kernel', 'packages/billing', 'apps/shop'];

/** A workspace as npm and pnpm lay it out: its packages are links in `node_modules`. */
function workspace(): string {
  const directory = tempProject(new Map());
  cpSync(join(repository, 'test/fixtures/monorepo'), directory, { recursive: true });
  for (const path of packages) {
    writeSource(directory, 'node_modules/@shop/.keep', '');
    install(directory, `@shop/${path.slice(path.indexOf('/') + 1)}`, join(directory, path));
  }
  return directory;
}

describe('packages of a workspace', () => {
  test('generate a registry each, which the application composes', { timeout: 120_000 }, () => {
    const directory = workspace();
    for (const path of packages) {
      const folder = join(directory, path);
      const { output, diagnostics } = compileRegistry(projectRef(folder));
      expect(diagnostics.filter(({ severity }) => severity !== 'info')).toEqual([]);
      writeSource(folder, 'src/hearken.gen.ts', output ?? '');
      expect(compile('typescript', folder)).toEqual([]);
    }
    expect(runNode(directory, 'apps/shop/out/index.js')).toEqual([
      'journal: OrderPlaced',
      'invoice for 1',
      'thanks for 1',
      'journal: RushOrderPlaced',
      'invoice for 2',
      'thanks for 2',
      'journal: InvoiceSent',
      'pay for 3',
    ]);
  });

  test('say which reference is not built yet', () => {
    const { output, diagnostics } = compileRegistry(
      projectRef(join(workspace(), 'packages/billing')),
    );
    expect(output).toBeNull();
    expect(diagnostics.map(({ code, message }) => `${code}: ${message}`)).toEqual([
      "project-reference-not-built: '@shop/kernel' belongs to the referenced project ../kernel, which is not built",
      'handler-event-unresolved: the type `OrderPlaced` of Invoicing.onPlaced cannot be resolved: no handler, though it may be meant as one',
    ]);
  });
});
