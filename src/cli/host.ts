import type { Compiler, ScanKeeper } from '../codegen/compile.js';
import type { RunStart } from '../codegen/load-compiler.js';
import type { ProjectRef } from '../codegen/model/config.js';

/** A stream to write to, as far as the verbs need it. */
export interface Output {
  write(text: string): unknown;
  readonly isTTY?: boolean;
}

export type HostCompiler = Compiler & Partial<ScanKeeper>;

/** All that a verb knows of the process it runs in. */
export interface Host {
  /** Results. */
  readonly stdout: Output;
  /** Diagnostics and progress. */
  readonly stderr: Output;
  readonly cwd: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Milliseconds since the process started. */
  now(): number;
  /** Aborted when the user asks a watch to end; from the first call on that no longer kills. */
  stopSignal(): AbortSignal;
  /** Loads the compiler, which takes its time, and opens the project where an earlier scan left it. */
  createCompiler(project: ProjectRef, start: RunStart | null): Promise<HostCompiler>;
}
