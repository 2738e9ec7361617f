import { resolve } from 'node:path';
import { ts } from '../typescript.js';
import type { Diagnostic } from '../../model/diagnostic.js';
import type { ProjectRef } from '../../model/config.js';
import { diagnose } from '../../diagnostics/diagnose.js';
import { rememberFolders, type ReadFolder } from '../listing/folders.js';
import { listFiles } from '../listing/list-files.js';
import { relativeTo, slashed } from './paths.js';
import { readDirectoryNoting, type UnreadableFolder } from './read-directory.js';
import { readText } from './read-text.js';
import { tsconfigTroubles } from './tsconfig-troubles.js';
import { whyUnreadable } from './why-unreadable.js';

/** What the scanner needs of a tsconfig: its files, its options, and where it came from. */
export interface Tsconfig {
  readonly path: string;
  readonly files: readonly string[];
  /** The same as found without the compiler; `null` where only the compiler knows. */
  readonly listed: readonly string[] | null;
  readonly options: ts.CompilerOptions;
  /** The tsconfigs of the referenced projects, absolute. */
  readonly references: readonly string[];
  /** The tsconfig and all that it extends: a change in one of them changes everything. */
  readonly sources: readonly string[];
  readonly diagnostics: readonly Diagnostic[];
  /** Reads folders as they were when the files were listed. */
  readonly readFolder: ReadFolder;
}

/** What is known of a tsconfig before it is read. */
interface KnownListing {
  /** Its files. */
  readonly listed?: readonly string[] | undefined;
  readonly readFolder?: ReadFolder | undefined;
}

/**
 * Reads a tsconfig as the compiler does. Trouble is reported, and what could be read is returned.
 */
export function readTsconfig(
  project: ProjectRef,
  { listed, readFolder = rememberFolders() }: KnownListing = {},
): Tsconfig {
  const path = slashed(resolve(project.directory, project.config.tsconfig));
  const unusable = whyUnusable(project, path);
  if (unusable !== null) return emptyTsconfig(path, unusable, readFolder);
  const known = listed ?? listFiles(path, readFolder);
  const source = ts.readJsonConfigFile(path, (file) => ts.sys.readFile(file));
  const unreadable: UnreadableFolder[] = [];
  const parsed = ts.parseJsonSourceFileConfigFileContent(
    source,
    {
      ...ts.sys,
      // What is known need not be found, nor be compared with all the others: one shows that there are some.
      readDirectory:
        known === null
          ? readDirectoryNoting((folder) => void unreadable.push(folder))
          : () => known.slice(0, 1),
    },
    slashed(resolve(path, '..')),
    undefined,
    path,
  );
  const references = (parsed.projectReferences ?? []).map(({ path: reference }) =>
    slashed(ts.resolveProjectReferencePath({ path: reference })),
  );
  return {
    path,
    files: known ?? parsed.fileNames.map(slashed),
    listed: known,
    options: parsed.options,
    references,
    sources: [path, ...(source.extendedSourceFiles ?? []).map(slashed)],
    diagnostics: tsconfigTroubles({ project, path, parsed, source, references, unreadable }),
    readFolder,
  };
}

function whyUnusable(project: ProjectRef, path: string): Diagnostic | null {
  const tsconfig = relativeTo(project.directory, path);
  if (!ts.sys.fileExists(path)) return diagnose('tsconfig-missing', { place: null }, { tsconfig });
  try {
    readText(path);
    return null;
  } catch (error) {
    const detail = `it cannot be read: ${whyUnreadable(error)}`;
    return diagnose('tsconfig-invalid', { place: null }, { tsconfig, detail });
  }
}

function emptyTsconfig(path: string, diagnostic: Diagnostic, readFolder: ReadFolder): Tsconfig {
  return {
    path,
    files: [],
    listed: null,
    options: {},
    references: [],
    sources: [path],
    diagnostics: [diagnostic],
    readFolder,
  };
}
