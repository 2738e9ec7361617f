import { sideNotes } from './side-notes.js';

const versions = sideNotes<number>();

/** How often an aggregate has been stored; 0 for one that never was. */
export function versionOf(aggregate: object): number {
  return versions.of(aggregate) ?? 0;
}

/**
 * Says how often an aggregate has been stored. For repositories, when they have loaded or saved one; it
 * is kept outside the instance, so that mappers do not see it.
 */
export function setVersion(aggregate: object, version: number): void {
  versions.put(aggregate, version);
}
