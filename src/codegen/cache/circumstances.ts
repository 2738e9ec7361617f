import { resolve } from 'node:path';
import type { ProjectRef } from '../model/config.js';
import type { Footprint } from '../model/footprint.js';
import { slashed } from '../scanner/project/paths.js';
import { textDigest } from '../scanner/text/text-digest.js';
import { installationStamp } from './installation-stamp.js';
import { isWrittenSince, lookOf, textNow } from './look.js';

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
}

/** A path outside of the sources, with what it looks like. */
type Look = readonly [path: string, look: string];

/** A run that is over; `startedAt` in milliseconds since the epoch. */
export interface FinishedRun {
  readonly project: ProjectRef;
  readonly footprint: Footprint;
  readonly startedAt: number;
}

/** What a run has found its outcome under; `null` where something was changed in the meantime. */
export function circumstancesOf({
  project,
  footprint,
  startedAt,
}: FinishedRun): Circumstances | null {
  const { others, outside } = footprint;
  const isSettled = (path: string) => !isWrittenSince(path, startedAt);
  if (!outside.every(isSettled)) return null;
  const listed = sourcesOf(project, footprint.listed);
  const digests = [...listed, ...others].map(
    (path) => footprint.digest(path) ?? (isSettled(path) ? digestNow(path) : null),
  );
  if (!digests.every((digest) => digest !== null)) return null;
  const looks = outside.map((path) => [path, lookOf(path)] as const);
  return { key: keyOf(project), listed, others, digests, outside: looks };
}

/** What is generated from the sources is none of them. */
export function sourcesOf(
  { directory, config }: ProjectRef,
  paths: readonly string[],
): readonly string[] {
  const output = slashed(resolve(directory, config.output));
  return paths.filter((path) => path !== output);
}

/** `null` for a file that cannot be read. */
export function digestNow(path: string): string | null {
  const text = textNow(path);
  return text === null ? null : textDigest(text);
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
