import { compareCodeUnits } from '../../model/compare-code-units.js';
import type { IgnoreFact } from '../../model/ignore.js';
import type { Rooms } from '../open-project.js';
import { slashed } from '../project/paths.js';
import type { FileIndex } from '../text/file-index.js';
import { ignoreComments } from './ignore-comments.js';

type Read = Pick<Rooms, 'project' | 'texts' | 'files' | 'lasting'>;

const mayIgnore = (file: FileIndex): boolean => file.mayIgnore;

/** The comments of all files that ignore a diagnostic, by file and place. */
export function projectIgnores({ project, texts, files, lasting }: Read): readonly IgnoreFact[] {
  const directory = slashed(project.directory);
  const paths = texts.where('may ignore', mayIgnore).keys();
  return [...paths].sort(compareCodeUnits).flatMap((path) => {
    const file = files.get(path);
    if (file === null) return [];
    return lasting(file.source).once('ignores', file, () => ignoreComments(file, directory));
  });
}
