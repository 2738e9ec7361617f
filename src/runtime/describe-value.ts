/** Says what came in the place of a message. */
export function describeValue(value: unknown): string {
  if (value === null || value === undefined) return String(value);
  if (typeof value === 'function') return `The class or function ${value.name || 'without a name'}`;
  if (typeof value === 'string') return `The string ${JSON.stringify(value)}`;
  if (typeof value !== 'object')
    return `The ${typeof value} ${(value as number | symbol).toString()}`;
  if (Array.isArray(value)) return 'An array';
  const name = classNameOf(value);
  return name === undefined || name === 'Object' ? 'A plain object' : `An instance of ${name}`;
}

export function classNameOf(value: unknown): string | undefined {
  return (value as { constructor?: { name?: string } } | null | undefined)?.constructor?.name;
}
