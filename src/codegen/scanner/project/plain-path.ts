const UNUSUAL = /(?:^|\/)\.{0,2}(?:\/|$)/;

/** Whether a path has none of the parts that lead nowhere or back, and stays as it is when it is put in order. */
export function isPlainPath(path: string): boolean {
  return !UNUSUAL.test(path);
}
