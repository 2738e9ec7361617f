import { loadedBases, namesByPrototype, type NamesByPrototype } from '../loaded-bases.js';
import type { EventEntry, Registry } from '../registry.js';

/**
 * Every event once. Its bases are those that any of the registries knows: a package may not have
 * seen a class between its event and the base that another package handles.
 */
export function composeEvents(parts: readonly Registry[]): readonly EventEntry[] {
  const byName = new Map<string, EventEntry[]>();
  for (const entry of parts.flatMap(({ events }) => events)) {
    byName.set(entry.name, [...(byName.get(entry.name) ?? []), entry]);
  }
  const known = namesByPrototype([...byName.values()].flat());
  return [...byName.values()].map((entries) => merged(entries, known));
}

function merged(entries: readonly EventEntry[], names: NamesByPrototype): EventEntry {
  const [first] = entries as [EventEntry];
  const known = entries.find(({ codec }) => codec) ?? first;
  const { name, type } = known;
  const classes = type === null ? [] : [...loadedBases(type.prototype, names)];
  const declared = entries.flatMap(({ bases }) => bases);
  return {
    ...known,
    codec: known.codec ?? null,
    bases: [...new Set([...classes, ...declared])].filter((base) => base !== name),
  };
}
