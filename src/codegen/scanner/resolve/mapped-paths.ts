import { posix } from 'node:path';
import type { ts } from '../typescript.js';
import { slashed } from '../project/paths.js';
import { isPlainPath } from '../project/plain-path.js';

/**
 * Where the tsconfig's `paths` send a specifier: to absolute paths still without an ending, in the
 * order in which the compiler tries them. Of several patterns an exact one counts, else the one
 * with the longest start, as in the compiler.
 */
export function pathMapping(options: ts.CompilerOptions): (specifier: string) => readonly string[] {
  const base = basePath(options);
  const patterns = Object.entries(options.paths ?? {}).map(([pattern, targets]) => ({
    ...split(pattern),
    targets: targets.map((target) => targetIn(base ?? '', target)),
  }));
  return (specifier) => {
    const best = patterns
      .filter((pattern) => matches(pattern, specifier))
      .reduce<Mapping | null>((a, b) => (a !== null && !isCloser(b, a) ? a : b), null);
    if (best === null || base === null) return [];
    const star = best.end === null ? '' : specifier.slice(best.start.length, end(best, specifier));
    return best.targets.map((target) => target(star));
  };
}

type Target = (star: string) => string;

/** The path that a target is with what stands for its star, put in order once as far as that can be. */
function targetIn(base: string, target: string): Target {
  const settled = posix.resolve(base, target);
  const leadsBack = base.includes('*') || /\*.*\/\.\.(?:\/|$)/.test(target);
  return (star) => {
    const fill = (text: string): string => text.replace('*', () => star);
    return isPlainPath(star) && !leadsBack ? fill(settled) : posix.resolve(base, fill(target));
  };
}

interface Mapping {
  readonly start: string;
  /** `null` for a pattern without a star. */
  readonly end: string | null;
  readonly targets: readonly Target[];
}

function split(pattern: string): { start: string; end: string | null } {
  const star = pattern.indexOf('*');
  if (star === -1) return { start: pattern, end: null };
  return { start: pattern.slice(0, star), end: pattern.slice(star + 1) };
}

function end({ end: suffix }: Mapping, specifier: string): number {
  return specifier.length - (suffix ?? '').length;
}

function matches(mapping: Mapping, specifier: string): boolean {
  if (mapping.end === null) return specifier === mapping.start;
  return (
    specifier.length >= mapping.start.length + mapping.end.length &&
    specifier.startsWith(mapping.start) &&
    specifier.endsWith(mapping.end)
  );
}

function isCloser(one: Mapping, other: Mapping): boolean {
  if (one.end === null || other.end === null) return one.end === null && other.end !== null;
  return one.start.length > other.start.length;
}

// The compiler notes the folder of the tsconfig that says `paths`, which may be an extended one.
function basePath(options: ts.CompilerOptions): string | null {
  const noted: unknown = options.baseUrl ?? options['pathsBasePath'];
  return typeof noted === 'string' ? slashed(noted) : null;
}
