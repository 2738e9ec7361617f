import { posix } from 'node:path';
import { isPackageFolder } from './package-folders.js';
import { OnlyTheCompilerKnows } from './only-the-compiler-knows.js';

/** Where to look for files, and what their names must end on. */
export interface IncludeSpec {
  readonly directory: string;
  readonly root: string;
  readonly recursive: boolean;
  readonly ending: string;
  /** Whether they may begin with a dot. */
  readonly hidden: boolean;
}

const FOLDERS = String.raw`(?:\./)?(?:\.\./)*(?:[\w@-][\w@.-]*/)*`;
const FOLDER = new RegExp(`^(?:${FOLDERS}[\\w@-]+/?)$`);
// Two stars that are not alone between slashes are as good as one, and match hidden files too.
const PATTERN = new RegExp(`^(${FOLDERS})(\\*\\*/)?(?:\\*([\\w.-]*)|\\*\\*([\\w.-]+))$`);

/** Reads one of the tsconfig's `include`: a folder, or one pattern in a folder. */
export function includeSpec(directory: string, text: string): IncludeSpec {
  if (FOLDER.test(text))
    return specOf(directory, { folder: text, recursive: true, ending: '', hidden: false });
  const [whole, folder = '', below, single, double] = PATTERN.exec(text) ?? [];
  const ending = single ?? double ?? '';
  if (whole === undefined) throw new OnlyTheCompilerKnows();
  const hidden = double !== undefined;
  return specOf(directory, { folder, recursive: below !== undefined, ending, hidden });
}

interface Parts extends Omit<IncludeSpec, 'directory' | 'root'> {
  readonly folder: string;
}

function specOf(directory: string, { folder, ...rest }: Parts): IncludeSpec {
  if (folder.split('/').some(isPackageFolder)) throw new OnlyTheCompilerKnows();
  return { directory, root: posix.resolve(directory, folder), ...rest };
}
