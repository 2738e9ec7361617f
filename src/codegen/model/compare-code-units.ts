/** Orders strings by their UTF-16 code units, which no locale of a machine can change. */
export function compareCodeUnits(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
