import { expect, test } from 'vitest';
import { compile, compilers } from './compilers.js';
import { tempProject } from './temp-project.js';

const source = `
import { createHearken, DomainEvent, type EventContext, type Hearken } from 'hearken';
import { compile, type ListReport } from 'hearken/codegen';
import { defineConfig } from 'hearken/config';
import { InMemoryStore } from 'hearken/memory';

export class Happened extends DomainEvent {}

export async function use(hearken: Hearken, context: EventContext): Promise<boolean> {
  await using closed: AsyncDisposable = hearken;
  await hearken.dispatchAsync(new Happened(), context.signal ? { signal: context.signal } : {});
  return closed === hearken && context.signal?.aborted === true;
}

export const entries = [createHearken, compile, defineConfig, InMemoryStore];
export type Listed = ListReport;
`;

// Whoever uses a database, a test runner or telemetry has Node's declarations.
const adapters = `
export * as opentelemetry from 'hearken/opentelemetry';
export * as postgres from 'hearken/postgres';
export * as sqlite from 'hearken/sqlite';
export * as testing from 'hearken/testing';
`;

const settings = {
  compilerOptions: {
    strict: true,
    exactOptionalPropertyTypes: true,
    target: 'es2022',
    module: 'nodenext',
    noEmit: true,
    skipLibCheck: false,
    types: [],
  },
};

const globals: readonly [string, object, Readonly<Record<string, string>>][] = [
  ['nothing but ES2022', { lib: ['es2022'] }, {}],
  ['the DOM', { lib: ['es2022', 'dom'] }, {}],
  ['Node', { lib: ['es2022'], types: ['node'] }, { 'adapters.ts': adapters }],
];

const cases = compilers.flatMap(([version, compiler]) =>
  globals.map(([name, ...how]) => [version, name, compiler, ...how] as const),
);

test.each(cases)(
  'TypeScript %s, %s: the package’s declarations are checked and have no errors',
  { timeout: 120_000 },
  (_version, _name, compiler, options, files) => {
    const compilerOptions = { ...settings.compilerOptions, ...options };
    const directory = tempProject(
      new Map([
        ['package.json', JSON.stringify({ type: 'module' })],
        ['tsconfig.json', JSON.stringify({ ...settings, compilerOptions })],
        ['use.ts', source],
        ...Object.entries(files),
      ]),
    );
    const messages = compile(compiler, directory);
    // The declarations of others are not ours to judge.
    expect(messages.filter((message) => !message.includes('@types/'))).toEqual([]);
  },
);
