import { compareCodeUnits } from '../../model/compare-code-units.js';
import type { EventFact } from '../../model/facts.js';
import { keepLast } from '../../model/kept.js';
import type { TypeId } from '../../model/type-ref.js';
import type { Finding } from '../kept/finding.js';
import type { Rooms } from '../open-project.js';
import { isTest } from '../project/is-test.js';
import type { Question } from '../text/question.js';
import { createWordTest } from '../text/word-test.js';
import { valuesNamed } from './values-named.js';

type Read = Pick<Rooms, 'texts' | 'created' | 'files' | 'lasting'>;

/**
 * The concrete event classes of the project of which no file but tests can make an instance: none says
 * `new` with their name, and none passes them on as a value, so that somebody else might. `null`
 * where `new` stands before none of them: then they are raised elsewhere.
 */
export interface UnraisedEvents {
  of(rooms: Read, events: readonly EventFact[]): readonly TypeId[] | null;
  /** What each text was asked last: whether it mentions one of those that none creates. */
  asked(): Question | null;
}

/** Where the values that a file names are kept. */
const table = 'values';

/** For one project again and again: a text that stands is searched for the same names once. */
export function createUnraisedEvents(): UnraisedEvents {
  const mentionsOf = keepLast<string, Question>(Object.is, (names) => createWordTest(names));
  let asked: Question | null = null;
  return {
    asked: () => asked,
    of(rooms, events) {
      const classes = events.filter(isConstructible);
      const unnamed = classes.filter(({ type }) => !rooms.created.has(type.name));
      if (unnamed.length === classes.length) return null;
      const mentions = mentionsOf([...new Set(unnamed.map(({ type }) => type.name))]);
      asked = mentions;
      const paths = [...rooms.texts.where('unraised', mentions).keys()];
      const raising = paths.filter((path) => !isTest(path));
      const values = new Set(raising.flatMap((path) => valuesOf(rooms, path)?.found ?? []));
      const unraised = unnamed.filter(({ type }) => !values.has(type.name));
      return unraised.map(({ type }) => type.id).sort(compareCodeUnits);
    },
  };
}

// Who imports a default export gives it a name of his own.
function isConstructible({ type, kind, abstract, root }: EventFact): boolean {
  const known = type.origin === 'project' && !type.exportPath?.includes('default');
  return known && kind === 'class' && !abstract && !root;
}

/** The values that one file names; `null` for one that cannot be read. */
export function valuesOf(
  { files, lasting }: Pick<Read, 'files' | 'lasting'>,
  path: string,
): Finding<readonly string[]> | null {
  const file = files.get(path);
  if (file === null) return null;
  return {
    name: table,
    file,
    found: lasting(file).once(table, file, () => [...valuesNamed(file)]),
  };
}
