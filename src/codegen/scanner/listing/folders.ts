import { readdirSync, type Dirent } from 'node:fs';

/** What stands in a folder; throws where that cannot be read. */
export type ReadFolder = (folder: string) => readonly Dirent[];

/** Reads each folder once, for those who want to see the same moment. */
export function rememberFolders(): ReadFolder {
  const known = new Map<string, readonly Dirent[]>();
  return (folder) => {
    let entries = known.get(folder);
    if (entries === undefined) {
      known.set(folder, (entries = readdirSync(folder, { withFileTypes: true })));
    }
    return entries;
  };
}
