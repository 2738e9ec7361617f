import { closestMatch } from 'leven';

/** The names that a mistyped one may be meant for: those that end alike, or the nearest one. */
export function suggestions(mistyped: string, names: readonly string[]): string[] {
  const sameEnding = names.filter((name) => name.endsWith(`#${mistyped}`));
  if (sameEnding.length > 0) return sameEnding;
  const maxDistance = Math.max(2, Math.floor(mistyped.length / 3));
  return [closestMatch(mistyped, names, { maxDistance }) ?? []].flat();
}
