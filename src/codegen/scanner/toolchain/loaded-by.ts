import type { Rooms } from '../open-project.js';

/** The project's files that are loaded when one of them is run, itself included; imports of types alone load nothing. */
export function loadedBy(
  { texts, modules }: Pick<Rooms, 'texts' | 'modules'>,
  path: string,
): ReadonlySet<string> {
  const loaded = new Set([path]);
  // A Set hands out what is added while it is walked.
  for (const from of loaded) {
    for (const { specifier, clause } of texts.files.get(from)?.imports ?? []) {
      const isOfTypes = /^\s*type\b(?!\s*,)/.test(clause);
      const found =
        isOfTypes || !modules.isPath(specifier) ? null : modules.resolve(specifier, from);
      if (found !== null && texts.files.has(found.path)) loaded.add(found.path);
    }
  }
  return loaded;
}
