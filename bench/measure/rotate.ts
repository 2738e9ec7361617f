/** The same entries, beginning with another one: so that no round has the order of the last. */
export function rotate<T>(entries: readonly T[], by: number): readonly T[] {
  const start = by % entries.length;
  return [...entries.slice(start), ...entries.slice(0, start)];
}
