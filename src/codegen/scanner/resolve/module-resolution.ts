import { posix } from 'node:path';
import { ts } from '../typescript.js';
import { slashed } from '../project/paths.js';
import type { OutsideFiles } from './outside-files.js';
import { pathMapping } from './mapped-paths.js';
import { relativePath } from './relative-path.js';

export interface ResolvedModule {
  readonly path: string;
  /** Found through a package's name and not through a path, `paths` or `#imports`. */
  readonly external: boolean;
}

/** Resolves specifiers to files as the compiler would under the project's options. */
export interface ModuleResolution {
  resolve(specifier: string, from: string): ResolvedModule | null;
  /** The source that a specifier leads to from every file; `null` where it leads to none, or that hangs on the file. */
  fromAnywhere(specifier: string): string | null;
  /** True for a specifier that names a file and not a package: relative, `#imports`, or `paths`. */
  isPath(specifier: string): boolean;
  /** Forgets what it knows: files came or went. */
  forget(): void;
}

interface Sources {
  has(path: string): boolean;
}

interface Surroundings {
  readonly sources: Sources;
  readonly outside: OutsideFiles;
}

export function createModuleResolution(
  options: ts.CompilerOptions,
  { sources, outside }: Surroundings,
): ModuleResolution {
  const isPath = pathTest(options);
  const mapped = remembered(pathMapping(options));
  let resolveFully = compilerResolution(options, outside.host);
  let known = new Map<string, ResolvedModule | null>();
  let aliased = new Map<string, string>();
  const fromAnywhere = (specifier: string): string | null => {
    if (specifier.startsWith('.')) return null;
    const before = aliased.get(specifier);
    if (before !== undefined && sources.has(before)) return before;
    const path = resolveAmong(sources, mapped(specifier)[0]);
    if (path !== null) aliased.set(specifier, path);
    return path;
  };
  const amongSources = (specifier: string, from: string): string | null =>
    specifier.startsWith('.')
      ? resolveAmong(sources, relativePath(from, specifier))
      : fromAnywhere(specifier);
  return {
    isPath,
    fromAnywhere,
    resolve(specifier, from) {
      const path = amongSources(specifier, from);
      if (path !== null) return { path, external: false };
      const key = `${from}\n${specifier}`;
      let found = known.get(key);
      if (found === undefined) known.set(key, (found = resolveFully(specifier, from, sources)));
      return found;
    },
    forget() {
      known = new Map();
      aliased = new Map();
      resolveFully = compilerResolution(options, outside.host);
    },
  };
}

// Aliases are few, and each is asked for from many files.
function remembered(
  mapping: (specifier: string) => readonly string[],
): (specifier: string) => readonly string[] {
  const known = new Map<string, readonly string[]>();
  return (specifier) => {
    let found = known.get(specifier);
    if (found === undefined) known.set(specifier, (found = mapping(specifier)));
    return found;
  };
}

/** With a `baseUrl` any specifier may name a file; then only the look-up can tell. */
function pathTest({ paths, baseUrl }: ts.CompilerOptions): (specifier: string) => boolean {
  const starts = Object.keys(paths ?? {}).map((pattern) => pattern.split('*')[0] ?? '');
  return (specifier) =>
    /^[.#/]/.test(specifier) ||
    (baseUrl !== undefined && specifier.includes('/')) ||
    starts.some((start) => specifier.startsWith(start));
}

const endings: Readonly<Record<string, readonly string[]>> = {
  '.js': ['.ts', '.tsx'],
  '.jsx': ['.tsx'],
  '.mjs': ['.mts'],
  '.cjs': ['.cts'],
};
const bareEndings = ['.ts', '.tsx', '/index.ts', '/index.tsx'];

/** The common case without a look at the disk: one of the project's files, by its path. */
function resolveAmong(sources: Sources, target: string | undefined): string | null {
  if (target === undefined) return null;
  const path = target.endsWith('/') ? target.slice(0, -1) : target;
  return byEnding(sources, path) ?? withEnding(sources, path, bareEndings);
}

function byEnding(sources: Sources, path: string): string | null {
  const ending = posix.extname(path);
  const replacements = endings[ending];
  if (replacements === undefined) return ending !== '' && sources.has(path) ? path : null;
  return withEnding(sources, path.slice(0, -ending.length), replacements);
}

function withEnding(sources: Sources, stem: string, candidates: readonly string[]): string | null {
  for (const candidate of candidates) {
    const path = stem + candidate;
    if (sources.has(path)) return path;
  }
  return null;
}

type FullResolution = (specifier: string, from: string, sources: Sources) => ResolvedModule | null;

function compilerResolution(
  options: ts.CompilerOptions,
  host: ts.ModuleResolutionHost,
): FullResolution {
  const cache = ts.createModuleResolutionCache(
    ts.sys.getCurrentDirectory(),
    (name) => name,
    options,
  );
  return (specifier, from, sources) => {
    for (const mode of [ts.ModuleKind.ESNext, ts.ModuleKind.CommonJS] as const) {
      const { resolvedModule } = ts.resolveModuleName(
        specifier,
        from,
        options,
        host,
        cache,
        undefined,
        mode,
      );
      if (resolvedModule !== undefined) return described(specifier, resolvedModule, sources);
    }
    return null;
  };
}

function described(
  specifier: string,
  { resolvedFileName, isExternalLibraryImport }: ts.ResolvedModuleFull,
  sources: Sources,
): ResolvedModule {
  const path = slashed(resolvedFileName);
  const byPath = /^[./#]/.test(specifier) || posix.isAbsolute(specifier);
  const external =
    !sources.has(path) &&
    !byPath &&
    (isExternalLibraryImport === true || /\.d\.[cm]?ts$/.test(path));
  return { path, external };
}
