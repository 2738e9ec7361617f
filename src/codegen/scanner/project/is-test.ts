/** True for a file of tests: what it raises or sends happens to nobody. */
export function isTest(path: string): boolean {
  return /\.(?:test|spec)\.[cm]?[jt]sx?$|\/__tests__\//.test(path);
}
