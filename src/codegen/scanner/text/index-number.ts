let last = -1;

/**
 * Tells an index from every other one of this process: what is noted of thousands of them goes into lists,
 * by their numbers, in a fraction of the time that a map of objects takes.
 */
export function nextIndexNumber(): number {
  return ++last;
}
