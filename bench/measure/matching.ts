/** The entries of these names, or whose names begin so. */
export function matching<T extends { readonly name: string }>(
  entries: readonly T[],
  parts: readonly string[],
): readonly T[] {
  const names = new Set(entries.map(({ name }) => name));
  const fits = (name: string, part: string) =>
    names.has(part) ? name === part : name.startsWith(part);
  return entries.filter(({ name }) => parts.some((part) => fits(name, part)));
}
