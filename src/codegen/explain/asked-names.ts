/** What was asked for in its parts: a declaration, perhaps with the path of its file. */
export interface AskedName {
  /** With `/`, or its end; `''` where none is given. */
  readonly path: string;
  readonly name: string;
}

/** Splits `src/a.ts#Name`; the `#` of `Class.#method` is part of the name. */
export function askedName(text: string): AskedName {
  const at = [...text.matchAll(/(?<!\.)#/g)].at(-1)?.index ?? -1;
  const path = text.slice(0, Math.max(at, 0)).replaceAll('\\', '/').replace(/^\.\//, '');
  return { path, name: text.slice(at + 1) };
}

/** The declared names that a question is about: `src/a.ts#Orders.Keeper.onPlaced` is about three. */
export function askedNames(asked: string): readonly string[] {
  return askedName(asked)
    .name.split('.')
    .filter((name) => name !== '');
}

/** `Class.method` in its two parts; `null` where there is no method in it. */
export function askedMethod(
  asked: string,
): { readonly owner: string; readonly method: string } | null {
  const { name } = askedName(asked);
  const dot = name.lastIndexOf('.');
  if (dot <= 0) return null;
  const method = name.slice(dot + 1);
  return { owner: asked.slice(0, asked.length - method.length - 1), method };
}
