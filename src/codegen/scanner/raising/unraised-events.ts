import { compareCodeUnits } from '../../model/compare-code-units.js';
import type { EventFact } from '../../model/facts.js';
import { keepLast } from '../../model/kept.js';
import type { TypeId } from '../../model/type-ref.js';
import type { Rooms } from '../open-project.js';
import { isTest } from '../project/is-test.js';
import { createWordTest } from '../text/word-test.js';
import { valuesNamed } from './values-named.js';

type Read = Pick<Rooms, 'texts' | 'created' | 'files' | 'lasting'>;

/**
 * The concrete event classes of the project of which no file but tests can make an instance: none says
 * `new` with their name, and none passes them on as a value, so that somebody else might. `null`
 * where `new` stands before none of them: then they are raised elsewhere.
 */
export type UnraisedEvents = (
  rooms: Read,
  events: readonly EventFact[],
) => readonly TypeId[] | null;

/** For one project again and again: a text that stands is searched for the same names once. */
export function createUnraisedEvents(): UnraisedEvents {
  const mentionsOf = keepLast<string, ReturnType<typeof createWordTest>>(Object.is, (names) =>
    createWordTest(names),
  );
  return (rooms, events) => {
    const classes = events.filter(isConstructible);
    const unnamed = classes.filter(({ type }) => !rooms.created.has(type.name));
    if (unnamed.length === classes.length) return null;
    const names = [...new Set(unnamed.map(({ type }) => type.name))];
    const mentions = mentionsOf(names);
    const paths = [...rooms.texts.where('unraised', mentions).keys()];
    const raising = paths.filter((path) => !isTest(path));
    const values = new Set(raising.flatMap((path) => valuesIn(rooms, path)));
    const unraised = unnamed.filter(({ type }) => !values.has(type.name));
    return unraised.map(({ type }) => type.id).sort(compareCodeUnits);
  };
}

// Who imports a default export gives it a name of his own.
function isConstructible({ type, kind, abstract, root }: EventFact): boolean {
  const known = type.origin === 'project' && !type.exportPath?.includes('default');
  return known && kind === 'class' && !abstract && !root;
}

function valuesIn({ files, lasting }: Read, path: string): readonly string[] {
  const file = files.get(path);
  if (file === null) return [];
  return lasting(file.source).once('values', file, () => [...valuesNamed(file)]);
}
