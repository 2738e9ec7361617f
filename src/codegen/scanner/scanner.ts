import type { ProjectRef } from '../model/config.js';
import type { Facts } from '../model/facts.js';
import type { Flow } from '../model/flow.js';
import type { Footprint } from '../model/footprint.js';
import type { Inspection } from '../model/inspection.js';
import type { Survey } from '../model/survey.js';
import type { KeptScan } from './kept/kept-scan.js';
import { OutdatedScan } from './kept/open-kept.js';
import { slashed } from './project/paths.js';
import { openProject, type Known, type OpenProject } from './open-project.js';

/** Scans one project again and again, and keeps warm what has not changed. */
export interface Scanner {
  /** Reads everything anew. */
  scan(): Facts;
  /**
   * The facts after some files were added, changed or deleted (absolute paths); the same as a new
   * `scan()` would find, as long as every change is named.
   */
  update(changedFiles: readonly string[]): Facts;
  /** What was found of some names by the last scan, whether or not it is in the facts. */
  inspect(names: readonly string[]): Inspection;
  /** What the settings and the sources say of the tools they need. */
  survey(): Survey;
  /** Who makes messages in the sources of the last scan, and who leads to that. */
  flow(): Flow;
  /** What the last scan's findings hang on; `null` where there is none, or it cannot be told. */
  footprint(): Footprint | null;
  /** What a scan of another run can go on from; `null` where there is nothing to keep. */
  keep(): KeptScan | null;
}

const nothing: Known = { read: null, kept: null, readFolder: null };

/** The first scan goes on from what is known. */
export function createScanner(project: ProjectRef, known: Partial<Known> = nothing): Scanner {
  let open: OpenProject | null = null;
  let unused: Known = { ...nothing, ...known };
  // What an earlier run has left serves one scan, and no more.
  let isWarm = unused.kept === null;
  const opened = (): OpenProject => {
    const given = unused;
    unused = nothing;
    open = openProject(project, given);
    isWarm = given.kept === null;
    return open;
  };
  const scan = (): Facts => {
    try {
      return opened().facts();
    } catch (error) {
      if (!(error instanceof OutdatedScan)) throw error;
      return opened().facts();
    }
  };
  return {
    scan,
    inspect: (names) => (open ?? opened()).inspect(names),
    survey: () => (open ?? opened()).survey(),
    flow: () => (open ?? opened()).flow(),
    footprint: () => open?.footprint() ?? null,
    keep: () => (isWarm && open !== null ? open.keep() : null),
    update(changedFiles) {
      const changed = changedFiles.map(slashed);
      if (open === null || !isWarm || changed.some((path) => open?.isConfiguredBy(path))) {
        return scan();
      }
      open.refresh(changed);
      return open.facts();
    },
  };
}
