const STAR = /export \* from (?:'([^'\\\n]+)'|"([^"\\\n]+)");?\r?\n/g;
const BARREL = new RegExp(`^(?:${STAR.source})+$`);

/** The specifiers of a text that is nothing but `export * from` lines; `null` for any other. */
export function starsOfBarrel(text: string): readonly string[] | null {
  if (!BARREL.test(text)) return null;
  return [...text.matchAll(STAR)].map(([, single, double]) => single ?? double ?? '');
}
