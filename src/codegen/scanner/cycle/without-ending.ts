/** A path without the ending by which sources and their output differ. */
export function withoutEnding(path: string): string {
  return path.replace(/\.[cm]?[jt]sx?$/, '');
}
