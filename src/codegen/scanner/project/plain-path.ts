const UNUSUAL = /(?:^|\/)\.{0,2}(?:\/|$)/;

/** Whether a relative path has none of the parts that lead nowhere or back: to put it in order leaves it as it is. */
export function isPlainPath(path: string): boolean {
  return !UNUSUAL.test(path);
}
