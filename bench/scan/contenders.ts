import { deepStrictEqual, ok, strictEqual } from 'node:assert/strict';
import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { measureProcess } from '../measure/measure-process.js';
import { benchFolder, commandLine, packageFolder } from '../measure/places.js';
import type { ScanContender } from './contender.js';
import { controllersFolder } from './project/controllers.js';
import type { GeneratedProject } from './generated-project.js';

const here = (file: string): string => fileURLToPath(new URL(file, import.meta.url));

const startAnew = (project: GeneratedProject): void => project.forgetRuns();

const generate = ({ folder }: GeneratedProject) => ({
  script: commandLine,
  parameters: ['generate'],
  cwd: folder,
});

const bringUpToDate = async (project: GeneratedProject): Promise<void> => {
  await measureProcess(generate(project));
};

const isWritten = (project: GeneratedProject): void => ok(project.isUpToDate());

const wholeProgram = (...parameters: readonly string[]): Omit<ScanContender, 'name'> => ({
  before: startAnew,
  command: ({ folder: cwd }) => ({ script: here('whole-program-scan.js'), parameters, cwd }),
  verify: ({ expected }, output) => {
    const { files, ...counts } = expected;
    deepStrictEqual(JSON.parse(output), counts, `in ${files} files`);
  },
});

const compiler = (script: string, startsProgram: boolean): Omit<ScanContender, 'name'> => ({
  before: startAnew,
  command: ({ folder: cwd }) => ({ script, parameters: ['--noEmit'], cwd, startsProgram }),
});

const tsoa = join(benchFolder, 'node_modules/@tsoa/cli/dist/cli.js');
const routes = join(controllersFolder, 'build/routes.ts');

/** In the order of the tables. */
export const scanContenders: readonly ScanContender[] = [
  { name: 'hearken, cold', before: startAnew, command: generate, verify: isWritten },
  { name: 'hearken, unchanged', before: bringUpToDate, command: generate, verify: isWritten },
  {
    name: 'hearken, one file changed',
    before: async (project) => {
      await bringUpToDate(project);
      project.changeHandler();
    },
    command: generate,
    verify: isWritten,
  },
  { name: 'ts-morph, whole program', ...wholeProgram() },
  { name: 'ts-morph, and type errors', ...wholeProgram('--type-errors') },
  {
    name: 'tsoa routes',
    before: ({ folder }) => rmSync(join(folder, routes), { force: true }),
    command: ({ folder: cwd }) => ({ script: tsoa, parameters: ['routes'], cwd }),
    verify: ({ folder, expected }) => {
      const text = readFileSync(join(folder, routes), 'utf8');
      strictEqual(text.split('app.post(').length - 1, expected.methods);
    },
  },
  {
    name: 'tsc 6 --noEmit',
    ...compiler(join(benchFolder, 'node_modules/typescript-6/lib/tsc.js'), false),
  },
  {
    name: 'tsc 7 --noEmit',
    ...compiler(join(packageFolder, 'node_modules/typescript/bin/tsc'), true),
  },
  {
    name: 'reading the files',
    before: startAnew,
    command: ({ folder }) => ({ script: here('read-files.js'), parameters: [], cwd: folder }),
  },
];
