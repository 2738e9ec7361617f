import type { ImportStyle } from '../../src/codegen/model/facts.js';
import { strictOptions, type Compiler } from './compilers.js';
import { wiringSources, type Marking } from './wiring-sources.js';

/** One way in which users set up a project. */
export interface ProjectKind {
  readonly type: 'module' | 'commonjs';
  readonly importStyle: ImportStyle;
  readonly marking: Marking;
  readonly compilerOptions: Readonly<Record<string, unknown>>;
}

export const bundler: ProjectKind = {
  type: 'module',
  importStyle: 'none',
  marking: 'decorator',
  compilerOptions: {
    module: 'esnext',
    moduleResolution: 'bundler',
    verbatimModuleSyntax: true,
    declaration: true,
    isolatedDeclarations: true,
  },
};

export const nodenextJs: ProjectKind = {
  type: 'module',
  importStyle: 'js',
  marking: 'decorator',
  compilerOptions: { module: 'nodenext', verbatimModuleSyntax: true },
};

export const nodenextTs: ProjectKind = {
  type: 'module',
  importStyle: 'ts',
  marking: 'call',
  compilerOptions: {
    module: 'nodenext',
    verbatimModuleSyntax: true,
    erasableSyntaxOnly: true,
    allowImportingTsExtensions: true,
    rewriteRelativeImportExtensions: true,
  },
};

export const commonJs: ProjectKind = {
  type: 'commonjs',
  importStyle: 'none',
  marking: 'decorator',
  compilerOptions: { module: 'nodenext' },
};

/** CommonJS as it was set up for years; TypeScript 6 gave up the resolution that went with it. */
export function classicCommonJs(compiler: Compiler): ProjectKind {
  const moduleResolution = compiler === 'typescript-5.9' ? 'node10' : 'bundler';
  const compilerOptions = { module: 'commonjs', moduleResolution, esModuleInterop: true };
  return { ...commonJs, compilerOptions };
}

/** How the compiler treats decorators. */
export const decorators = {
  legacy: { experimentalDecorators: true },
  'legacy with metadata': { experimentalDecorators: true, emitDecoratorMetadata: true },
  standard: {},
} as const;

export type Decorators = keyof typeof decorators;

/** The fixture's files, set up in one of these ways; compiles into `out`. */
export function projectSources(kind: ProjectKind, mode: Decorators): Map<string, string> {
  const compilerOptions = {
    ...strictOptions,
    ...kind.compilerOptions,
    ...decorators[mode],
    rootDir: 'src',
    outDir: 'out',
  };
  return new Map([
    ...wiringSources(kind.importStyle, kind.marking),
    ['package.json', JSON.stringify({ type: kind.type })],
    ['tsconfig.json', JSON.stringify({ compilerOptions, include: ['src'] })],
  ]);
}
