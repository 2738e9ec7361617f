import type { Compiler, ScanKeeper } from './compile.js';
import type { ProjectRef } from './model/config.js';
import type { KeptScan } from './scanner/kept/kept-scan.js';
import type { SourcesNow } from './scanner/kept/sources-now.js';
import { rememberFolders } from './scanner/listing/folders.js';
import { readSources } from './scanner/text/read-sources.js';

export interface LoadedCompiler extends Compiler, ScanKeeper {
  /** Keeps what V8 has made of TypeScript's own code, for the runs to come; best at the very end. */
  keepCode(): void;
}

/** An earlier scan, and how the sources differ from what it has seen. */
export interface EarlierScan {
  readonly scan: KeptScan;
  /** What the tsconfig lists, as it did then. */
  readonly listed: readonly string[];
  readonly changed: readonly string[];
}

/** What a run knows before it loads the compiler. */
export interface RunStart {
  readonly sources: SourcesNow;
  /** `null`: the scan begins anew. */
  readonly earlier: EarlierScan | null;
}

/**
 * Loads the compiler, to begin anew or to go on from an earlier scan, where most need not be read again.
 * `loaded` hears that its code is there, and that no source has been read.
 */
export async function loadCompiler(
  project: ProjectRef,
  start: RunStart | null = null,
  loaded: () => void = () => {},
): Promise<LoadedCompiler> {
  const [create, { openKept }] = await Promise.all([
    loadModules(),
    import('./scanner/kept/open-kept.js'),
  ]);
  loaded();
  const sources = start?.sources;
  const readFolder = sources?.readFolder ?? rememberFolders();
  if (!start?.earlier) {
    const read = readSources(project, { readFolder, noteStamp: sources?.noteStamp });
    return create(project, { read, readFolder });
  }
  const { scan, listed, changed } = start.earlier;
  const kept = openKept(scan, { changed: new Set(changed), listed });
  return create(project, { kept, readFolder });
}

async function loadModules() {
  const [{ createCompilerOn }, { createScanner }, { keepCode }] = await Promise.all([
    import('./compile.js'),
    import('./scanner/scanner.js'),
    import('./scanner/typescript.js'),
  ]);
  return (project: ProjectRef, known: Parameters<typeof createScanner>[1]): LoadedCompiler => ({
    ...createCompilerOn(createScanner(project, known), project),
    keepCode,
  });
}
