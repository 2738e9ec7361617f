let last = -1;

/**
 * Tells an index from every other one of this process. What is noted of thousands of them goes into lists by
 * their ids, in a fraction of the time that a map of objects takes; a list keeps a place for each that ever was.
 */
export function nextIndexId(): number {
  return ++last;
}
