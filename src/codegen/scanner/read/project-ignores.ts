import { compareCodeUnits } from '../../model/compare-code-units.js';
import type { IgnoreFact } from '../../model/ignore.js';
import type { Finding } from '../kept/finding.js';
import type { Rooms } from '../open-project.js';
import { slashed } from '../project/paths.js';
import type { FileIndex } from '../text/file-index.js';
import { ignoreComments } from './ignore-comments.js';

/** Where the comments of a file are kept. */
const table = 'ignores';

type Read = Pick<Rooms, 'project' | 'texts' | 'files' | 'lasting'>;

const mayIgnore = (file: FileIndex): boolean => file.mayIgnore;

/** The comments of all files that ignore a diagnostic, by file and place. */
export function projectIgnores(rooms: Read): readonly IgnoreFact[] {
  const paths = rooms.texts.where('may ignore', mayIgnore).keys();
  return [...paths].sort(compareCodeUnits).flatMap((path) => ignoresOf(rooms, path)?.found ?? []);
}

/** Those of one file; `null` for one that cannot be read. */
export function ignoresOf(
  { project, files, lasting }: Read,
  path: string,
): Finding<readonly IgnoreFact[]> | null {
  const file = files.get(path);
  if (file === null) return null;
  const directory = slashed(project.directory);
  const found = lasting(file).once(table, file, () => ignoreComments(file, directory));
  return { name: table, file, found };
}
