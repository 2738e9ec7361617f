import { relativePath } from '../resolve/relative-path.js';
import { isSource } from './is-source.js';

/** Tells of a file's imports which of them lead to a listed source; false where only the full resolution can tell. */
export type LeadsToListed = (from: string) => (specifier: string) => boolean;

interface Folder {
  /** Of the listed files, without `.ts`. */
  readonly names: Set<string>;
  /** The names of the folders that lie at the end of a way from here. */
  readonly reached: Map<string, ReadonlySet<string>>;
}

const none: ReadonlySet<string> = new Set();

/**
 * For the plain case, of which a large project has tens of thousands: a relative path to a `.ts` file, with
 * `.js` behind it or nothing. It is looked up in two steps, folder and name, and never put together.
 */
export function createListedTest(listed: ReadonlySet<string>): LeadsToListed {
  const folders = new Map<string, Folder>();
  const folderAt = (path: string): Folder => {
    let folder = folders.get(path);
    if (folder === undefined) {
      folders.set(path, (folder = { names: new Set(), reached: new Map() }));
    }
    return folder;
  };
  for (const path of listed) {
    const name = plainName(path);
    if (name !== null) folderAt(folderOf(path)).names.add(name);
  }
  return (from) => {
    const { reached } = folderAt(folderOf(from));
    return (specifier) => {
      if (!specifier.startsWith('./') && !specifier.startsWith('../')) return false;
      const end = specifier.lastIndexOf('/') + 1;
      const way = specifier.slice(0, end);
      let names = reached.get(way);
      if (names === undefined) {
        names = folders.get(folderOf(relativePath(from, way)))?.names ?? none;
        reached.set(way, names);
      }
      return names.has(specifier.slice(end, specifier.endsWith('.js') ? -'.js'.length : undefined));
    };
  };
}

function folderOf(path: string): string {
  return path.slice(0, path.lastIndexOf('/'));
}

/** `null` for a file of which a specifier with its name might be read as another one. */
function plainName(path: string): string | null {
  if (!path.endsWith('.ts') || !isSource(path)) return null;
  const name = path.slice(path.lastIndexOf('/') + 1, -'.ts'.length);
  return /^\.*$|\.[cm]?[jt]sx?$/.test(name) ? null : name;
}
