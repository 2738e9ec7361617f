import { readdirSync, statSync, type Dirent } from 'node:fs';
import { posix } from 'node:path';
import { ts } from '../typescript.js';
import { whyUnreadable } from './why-unreadable.js';

type ReadDirectory = typeof ts.sys.readDirectory;

/** A folder that is there, and that the compiler passes over in silence. */
export interface UnreadableFolder {
  readonly path: string;
  /** The system's code. */
  readonly reason: string;
  /** False where no pattern of the tsconfig's own leads there, but the one that stands for none. */
  readonly isMeant: boolean;
}

/** Lists files as the compiler's own `readDirectory` does, and lets somebody hear of unreadable folders. */
export function readDirectoryNoting(note: (folder: UnreadableFolder) => void): ReadDirectory {
  return (path, ...[extensions, excludes, includes, depth]) => {
    const listed = (patterns: typeof includes, entriesOf: EntriesOf): string[] =>
      matcher.matchFiles(
        path,
        extensions,
        excludes,
        patterns,
        ts.sys.useCaseSensitiveFileNames,
        process.cwd(),
        depth,
        entriesOf,
        (folder) => ts.sys.realpath?.(folder) ?? folder,
      );
    const isMeant = includes?.join() !== everything;
    return listed(includes, (folder) => {
      try {
        return entriesIn(folder);
      } catch (error) {
        const reason = whyUnreadable(error);
        // Where a pattern begins, the compiler looks even if it is told to leave that out.
        const isWanted = listed([`${folder}/*`], pathTo(folder)).length > 0;
        if (isWanted && !isGone.has(reason)) note({ path: folder, reason, isMeant });
        return nothing;
      }
    });
  };
}

/** The pattern that stands for none. */
const everything = '**/*';

// A pattern may begin in a folder that there is none of.
const isGone = new Set(['ENOENT', 'ENOTDIR']);

interface Entries {
  readonly files: readonly string[];
  readonly directories: readonly string[];
}

const nothing: Entries = { files: [], directories: [] };

/** As though there were nothing but one source in this folder. */
function pathTo(folder: string): EntriesOf {
  return (at) => {
    const [next = ''] = posix.relative(at, folder).split('/');
    return next === ''
      ? { files: ['any.ts'], directories: [] }
      : { files: [], directories: [next] };
  };
}

type EntriesOf = (folder: string) => Entries;

/** What the compiler itself lists files with; its declarations are silent on it. */
interface Matcher {
  matchFiles(
    path: string,
    extensions: readonly string[] | undefined,
    excludes: readonly string[] | undefined,
    includes: readonly string[] | undefined,
    useCaseSensitiveFileNames: boolean,
    currentDirectory: string,
    depth: number | undefined,
    entriesOf: EntriesOf,
    realpath: (folder: string) => string,
  ): string[];
}

const matcher = ts as unknown as Matcher;

function entriesIn(folder: string): Entries {
  const entries = readdirSync(folder || '.', { withFileTypes: true });
  const namesOf = (kind: 'isFile' | 'isDirectory'): readonly string[] =>
    entries.filter((entry) => leadsTo(folder, entry)?.[kind]()).map(({ name }) => name);
  return { files: namesOf('isFile'), directories: namesOf('isDirectory') };
}

function leadsTo(
  folder: string,
  entry: Dirent,
): Pick<Dirent, 'isFile' | 'isDirectory'> | undefined {
  if (!entry.isSymbolicLink()) return entry;
  try {
    return statSync(posix.join(folder, entry.name));
  } catch {
    // It leads nowhere, in circles, or to where nobody may look: so it does for the compiler.
    return undefined;
  }
}
