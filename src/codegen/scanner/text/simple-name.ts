/** The name in what the config writes as `Name` or `module#Name`. */
export function simpleName(name: string): string {
  return name.slice(name.lastIndexOf('#') + 1);
}
