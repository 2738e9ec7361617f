import type { Compilation, Compiler, ScanKeeper } from '../compile.js';
import type { RunStart } from '../load-compiler.js';
import type { ProjectRef } from '../model/config.js';
import { SourcesNow } from '../scanner/kept/sources-now.js';
import { circumstancesOf } from './circumstances.js';
import { keepOutcome, readKept } from './kept-compilation.js';
import { findScan, keepScan } from './kept-scan.js';

/** A run that is over. */
export interface FinishedRun {
  readonly compilation: Compilation;
  readonly compiler: Pick<Compiler, 'footprint'> & Partial<ScanKeeper>;
}

/** What earlier runs have left for this one, and what it leaves for the runs to come. */
export class RunCache {
  readonly #project: ProjectRef;
  readonly #sources: SourcesNow;
  readonly #startedAt = Date.now();

  /** Of a run that begins here. */
  constructor(project: ProjectRef) {
    this.#project = project;
    this.#sources = new SourcesNow(project);
  }

  /** What this run would find, if nothing has changed since an earlier one. */
  outcome(): Promise<Compilation | null> {
    return readKept(this.#project, this.#sources);
  }

  /** What this run can go on from, if little has changed. */
  start(): RunStart {
    return { sources: this.#sources, earlier: findScan(this.#project, this.#sources) };
  }

  /** Keeps nothing of a project with errors, or of one that was changed while it was read. */
  keep({ compilation, compiler }: FinishedRun): void {
    const project = this.#project;
    const footprint = compiler.footprint();
    if (compilation.output === null || footprint === null) return;
    const circumstances = circumstancesOf({ project, footprint, startedAt: this.#startedAt });
    if (circumstances === null) return;
    keepOutcome(compilation, circumstances, { project, sources: this.#sources });
    keepScan(compiler, circumstances, project);
  }
}
