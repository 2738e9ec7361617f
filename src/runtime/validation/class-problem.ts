/** Says why `type` cannot serve as the class called `name`, or `null` if it can. */
export function classProblem(name: string, type: unknown): string | null {
  if (typeof type === 'function' && typeof type.prototype === 'object') return null;
  if (type !== undefined) return `${name} is no class`;
  return (
    `the class ${name} is undefined: it is no longer exported, or an import cycle runs ` +
    'createHearken before its module has been evaluated'
  );
}

/** The names that occur more than once. */
export function repeated(names: readonly string[]): readonly string[] {
  return [...new Set(names.filter((name, index) => names.indexOf(name) !== index))];
}
