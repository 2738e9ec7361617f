import type { ProjectRef } from '../model/config.js';
import type { Footprint } from '../model/footprint.js';
import { digestNow } from '../scanner/kept/sources-now.js';
import { withoutOutput } from '../scanner/project/output-path.js';
import { textDigest } from '../scanner/text/text-digest.js';
import { installationStamp } from './installation-stamp.js';
import { isChangedSince, lookOf, settledLookOf } from './look.js';

/** What something was found under: while that is as it was, it would be found again. */
export interface Circumstances {
  /** Of the installation, the project and its config. */
  readonly key: string;
  /** What the tsconfig lists, the generated file left out. */
  readonly listed: readonly string[];
  /** Sources that imports alone lead to, and the tsconfig with those that it extends. */
  readonly others: readonly string[];
  /** Of both. */
  readonly digests: readonly string[];
  readonly outside: readonly Look[];
  /** What the tsconfig might have been meant to list, and other tsconfigs that may. */
  readonly beside: readonly string[];
}

/** A path outside of the sources, with what it looks like. */
type Look = readonly [path: string, look: string];

/** What a run has read; `startedAt` in milliseconds since the epoch. */
interface ReadProject {
  readonly project: ProjectRef;
  readonly footprint: Footprint;
  readonly startedAt: number;
}

/** What a run has found its outcome under; `null` where something was changed in the meantime. */
export function circumstancesOf({
  project,
  footprint,
  startedAt,
}: ReadProject): Circumstances | null {
  const { others, outside, beside } = footprint;
  const looks = outside.map((path) => [path, settledLookOf(path, startedAt)] as const);
  if (!looks.every(isLook)) return null;
  const listed = withoutOutput(project, footprint.listed);
  const digests = [...listed, ...others].map(
    (path) => footprint.digest(path) ?? (isChangedSince(path, startedAt) ? null : digestNow(path)),
  );
  if (!digests.every((digest) => digest !== null)) return null;
  return { key: keyOf(project), listed, others, digests, outside: looks, beside };
}

function isLook(found: readonly [path: string, look: string | null]): found is Look {
  return found[1] !== null;
}

/** Whether everything but the sources is as it was. */
export function standsAround(
  { key, outside }: Pick<Circumstances, 'key' | 'outside'>,
  project: ProjectRef,
): boolean {
  return key === keyOf(project) && outside.every(([path, look]) => lookOf(path) === look);
}

function keyOf(project: ProjectRef): string {
  return textDigest(JSON.stringify([installationStamp(), project]));
}
