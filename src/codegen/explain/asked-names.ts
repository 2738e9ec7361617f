/** The declared names that a question is about: `src/a.ts#Orders.Keeper.onPlaced` is about three. */
export function askedNames(asked: string): readonly string[] {
  const path = asked.slice(asked.lastIndexOf('#') + 1);
  return path.split('.').filter((name) => name !== '');
}

/** `Class.method` in its two parts; `null` where there is no method in it. */
export function askedMethod(
  asked: string,
): { readonly owner: string; readonly method: string } | null {
  const dot = asked.lastIndexOf('.');
  if (dot <= asked.lastIndexOf('#') + 1) return null;
  return { owner: asked.slice(0, dot), method: asked.slice(dot + 1) };
}
