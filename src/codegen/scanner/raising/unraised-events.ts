import { compareCodeUnits } from '../../model/compare-code-units.js';
import type { EventFact } from '../../model/facts.js';
import type { TypeId } from '../../model/type-ref.js';
import type { Rooms } from '../open-project.js';
import { createWordTest } from '../text/word-test.js';
import { valuesNamed } from './values-named.js';

/**
 * The concrete event classes of the project of which no file can make an instance: none says
 * `new` with their name, and none passes them on as a value, so that somebody else might. `null`
 * where `new` stands before none of them: then they are raised elsewhere.
 */
export function unraisedEvents(
  rooms: Rooms,
  events: readonly EventFact[],
): readonly TypeId[] | null {
  const classes = events.filter(isConstructible);
  const unnamed = notCreated(rooms, classes);
  if (unnamed.length === classes.length) return null;
  const values = valuesAmong(rooms, new Set(unnamed.map(({ type }) => type.name)));
  const unraised = unnamed.filter(({ type }) => !values.has(type.name));
  return unraised.map(({ type }) => type.id).sort(compareCodeUnits);
}

// Who imports a default export gives it a name of his own.
function isConstructible({ type, kind, abstract, root }: EventFact): boolean {
  const known = type.origin === 'project' && !type.exportPath?.includes('default');
  return known && kind === 'class' && !abstract && !root;
}

function notCreated({ texts }: Rooms, events: readonly EventFact[]): readonly EventFact[] {
  const missing = new Set(events.map(({ type }) => type.name));
  for (const { created } of texts.files.values()) {
    if (missing.size === 0) break;
    for (const name of created) missing.delete(name);
  }
  return events.filter(({ type }) => missing.has(type.name));
}

function valuesAmong({ texts, files }: Rooms, names: ReadonlySet<string>): ReadonlySet<string> {
  const mentions = createWordTest(names);
  const values = new Set<string>();
  for (const [path, index] of texts.files) {
    if (values.size === names.size) break;
    const file = mentions(index) ? files.get(path) : null;
    if (file !== null) for (const name of valuesNamed(file, names)) values.add(name);
  }
  return values;
}
