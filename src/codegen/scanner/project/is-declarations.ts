export function isDeclarations(path: string): boolean {
  return /\.d\.([^./]+\.)?[cm]?ts$/.test(path);
}
