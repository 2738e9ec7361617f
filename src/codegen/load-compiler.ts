import type { Compiler, ScanKeeper } from './compile.js';
import type { ProjectRef } from './model/config.js';
import { listingOf, readAhead, type FoundAhead } from './scanner/ahead/read-ahead.js';
import { changesSince } from './scanner/kept/changes-since.js';
import type { ScanFile } from './scanner/kept/scan-file.js';

export interface LoadedCompiler extends Compiler, ScanKeeper {
  /** Keeps what V8 has made of TypeScript's own code, for the runs to come; best at the very end. */
  keepCode(): void;
}

/**
 * Loads the compiler, which takes its time, while another thread reads the project already. It goes
 * on from an earlier scan, where that is of use.
 */
export async function loadCompiler(
  project: ProjectRef,
  scan: ScanFile | null = null,
): Promise<LoadedCompiler> {
  const reading = readAhead(project, scan?.path);
  const [{ createCompilerOn }, { createScanner }, { openKept }, { keepCode }] = await Promise.all([
    import('./compile.js'),
    import('./scanner/scanner.js'),
    import('./scanner/kept/open-kept.js'),
    import('./scanner/typescript.js'),
  ]);
  const kept = scan?.scan() ?? null;
  reading.help();
  const ahead = await reading.found;
  const changed = scan === null || kept === null ? null : changesOf(project, scan, ahead);
  if (scan !== null && kept !== null && changed !== null) {
    const open = openKept(kept, { changed: new Set(changed), listed: scan.head.listed });
    return { ...createCompilerOn(createScanner(project, { kept: open }), project), keepCode };
  }
  const read = ahead?.kind === 'read' ? ahead : null;
  return { ...createCompilerOn(createScanner(project, { ahead: read }), project), keepCode };
}

function changesOf(
  project: ProjectRef,
  { head }: ScanFile,
  ahead: FoundAhead | null,
): readonly string[] | null {
  if (ahead === null) return changesSince(head, listingOf(project));
  return ahead.kind === 'changes' && ahead.scan === head.body ? ahead.changed : null;
}
