import { expect, it } from 'vitest';
import { compile } from '../../src/codegen/compile.js';
import { projectRef } from './project-ref.js';
import { type Files, tsconfig, writeProject } from './temporary-project.js';

const handler = `import { DomainEvent, DomainEventHandler } from 'hearken';
export class Paid extends DomainEvent {}
@DomainEventHandler
export class Books {
  book(event: Paid): void {}
}
`;
const called = `${handler.replace('@DomainEventHandler\n', '')}DomainEventHandler(Books);\n`;
const standard = { experimentalDecorators: undefined };

function manifest(scripts: object, ...dependencies: readonly string[]): string {
  const devDependencies = Object.fromEntries(dependencies.map((name) => [name, '*']));
  return JSON.stringify({ name: 'shop', type: 'module', scripts, devDependencies });
}

function vite(version: string, folder = ''): Files {
  return { [`${folder}node_modules/vite/package.json`]: JSON.stringify({ version }) };
}

function told(files: Files): readonly string[] {
  const project = projectRef(writeProject({ 'src/books.ts': handler, ...files }));
  return compile(project).diagnostics.map(
    ({ code, place, message }) => `${code} ${place?.file}:${place?.line} ${message}`,
  );
}

it.each<[string, Files, string]>([
  [
    'Vite 8',
    { 'tsconfig.json': tsconfig(standard), 'package.json': manifest({}, 'vite'), ...vite('8.0.1') },
    'Vite 8.0.1, and Vitest on it, reads the standard decorator @DomainEventHandler as a syntax error',
  ],
  [
    'a Vite that Vitest brings along',
    {
      'tsconfig.json': tsconfig(standard),
      'package.json': manifest({}, 'vitest'),
      ...vite('8.1.0', 'node_modules/vitest/'),
    },
    'Vite 8.1.0, and Vitest on it, reads the standard decorator @DomainEventHandler as a syntax error',
  ],
  [
    'tsc with the newest target',
    { 'tsconfig.json': tsconfig({ ...standard, target: 'esnext', noEmit: false }) },
    'with `target` esnext tsc leaves the standard decorator @DomainEventHandler as it is, and no engine runs it',
  ],
  [
    'type stripping of a file that leads to it',
    {
      'package.json': manifest({ start: 'hearken generate && node --watch src/main.ts' }),
      'src/main.ts': "import './app.js';",
      'src/app.ts': "export { Books } from './books.js';",
    },
    "the npm script `start` runs @DomainEventHandler by Node's type stripping, which refuses decorators",
  ],
])('a marker that is met by %s is told', (_, files, message) => {
  expect(told(files)).toEqual([`decorator-not-compiled src/books.ts:3 ${message}`]);
});

it.each<[string, Files]>([
  ['Vite 8 with legacy decorators', { 'package.json': manifest({}, 'vite'), ...vite('8.0.1') }],
  [
    'Vite 7',
    { 'tsconfig.json': tsconfig(standard), 'package.json': manifest({}, 'vite'), ...vite('7.9.9') },
  ],
  [
    'a Vite that another package uses',
    { 'tsconfig.json': tsconfig(standard), 'package.json': manifest({}), ...vite('8.0.1') },
  ],
  [
    'Vite 8 with swc',
    {
      'tsconfig.json': tsconfig(standard),
      'package.json': manifest({}, 'vite', 'unplugin-swc'),
      ...vite('8.0.1'),
    },
  ],
  [
    'a marker that is called',
    {
      'src/books.ts': called,
      'tsconfig.json': tsconfig({ ...standard, target: 'esnext', noEmit: false }),
      'package.json': manifest({ start: 'node src/books.ts' }, 'vite'),
      ...vite('8.0.1'),
    },
  ],
  ['tsc that writes nothing', { 'tsconfig.json': tsconfig({ ...standard, target: 'esnext' }) }],
  ['an older target', { 'tsconfig.json': tsconfig({ ...standard, noEmit: false }) }],
  [
    'type stripping of another file',
    {
      'package.json': manifest({ build: 'node scripts/build.ts', seed: 'node src/seed.ts' }),
      'src/seed.ts': "import type { Books } from './books.js';\nexport type Seeded = Books;",
    },
  ],
  ['a loader', { 'package.json': manifest({ start: 'node --import=tsx src/books.ts' }) }],
])('nothing is told of %s', (_, files) => {
  expect(told(files)).toEqual([]);
});
