/** Which other endings of the same name a program prefers to one. */
const preferred: Readonly<Record<string, readonly string[]>> = {
  '.tsx': ['.ts'],
  '.d.ts': ['.ts', '.tsx'],
  '.d.cts': ['.cts'],
  '.d.mts': ['.mts'],
};

/** The named files, and those of the found ones that no sibling stands in for. */
export function withoutSiblings(
  named: readonly string[],
  found: ReadonlySet<string>,
): readonly string[] {
  const all = new Set([...named, ...found]);
  const isNamed = new Set(named);
  return [...all].filter(
    (path) => isNamed.has(path) || !siblings(path).some((one) => all.has(one)),
  );
}

const none: readonly string[] = [];

function siblings(path: string): readonly string[] {
  if (!path.endsWith('x') && !path.includes('.d.')) return none;
  const ending = /\.tsx$|\.d\.[cm]?ts$/.exec(path)?.[0];
  if (ending === undefined) return none;
  const stem = path.slice(0, -ending.length);
  return (preferred[ending] ?? none).map((other) => stem + other);
}
