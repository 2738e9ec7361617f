import { posix } from 'node:path';
import { ts } from 'ts-morph';
import { slashed } from '../project/paths.js';

export interface ResolvedModule {
  readonly path: string;
  /** Found through a package's name and not through a path, `paths` or `#imports`. */
  readonly external: boolean;
}

/** Resolves specifiers to files as the compiler would under the project's options. */
export interface ModuleResolution {
  resolve(specifier: string, from: string): ResolvedModule | null;
  /** True for a specifier that names a file and not a package: relative, `#imports`, or `paths`. */
  isPath(specifier: string): boolean;
  /** Forgets what it knows: files came or went. */
  forget(): void;
}

interface Sources {
  has(path: string): boolean;
}

export function createModuleResolution(
  options: ts.CompilerOptions,
  sources: Sources,
): ModuleResolution {
  const isPath = pathTest(options);
  const resolveFully = compilerResolution(options);
  let known = new Map<string, Map<string, ResolvedModule | null>>();
  return {
    isPath,
    resolve(specifier, from) {
      let ofFile = known.get(from);
      if (ofFile === undefined) known.set(from, (ofFile = new Map()));
      const hit = ofFile.get(specifier);
      if (hit !== undefined) return hit;
      const found =
        resolveAmong(sources, specifier, posix.dirname(from)) ??
        resolveFully(specifier, from, sources);
      ofFile.set(specifier, found);
      return found;
    },
    forget() {
      known = new Map();
    },
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

/** The common case without a look at the disk: a relative import of one of the project's files. */
function resolveAmong(sources: Sources, specifier: string, folder: string): ResolvedModule | null {
  if (!specifier.startsWith('.')) return null;
  const target = posix.join(folder, specifier).replace(/\/$/, '');
  if (sources.has(target)) return { path: target, external: false };
  const ending = posix.extname(target);
  const stem = target.slice(0, target.length - ending.length);
  const replaced = (endings[ending] ?? []).map((other) => stem + other);
  const path = [...replaced, ...bareEndings.map((other) => target + other)].find((candidate) =>
    sources.has(candidate),
  );
  return path === undefined ? null : { path, external: false };
}

type FullResolution = (specifier: string, from: string, sources: Sources) => ResolvedModule | null;

function compilerResolution(options: ts.CompilerOptions): FullResolution {
  return (specifier, from, sources) => {
    for (const mode of [ts.ModuleKind.ESNext, ts.ModuleKind.CommonJS] as const) {
      const { resolvedModule } = ts.resolveModuleName(
        specifier,
        from,
        options,
        ts.sys,
        undefined,
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
