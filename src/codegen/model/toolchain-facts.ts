/** What is known of the tools that compile and run a project's decorators. */
export interface ToolchainFacts {
  /** True where the tsconfig says so, and every tool that reads it compiles decorators the old way. */
  readonly experimentalDecorators: boolean;
  /** True where tsc writes JavaScript of a target that has decorators of its own: no engine has them. */
  readonly leavesDecorators: boolean;
  /** The version of Vite that the package works with; `null` without it, or where something else compiles for it. */
  readonly vite: string | null;
  /** What npm scripts run by Node's type stripping. */
  readonly stripped: readonly StrippedScript[];
}

export interface StrippedScript {
  readonly name: string;
  /** The file that it runs, with all that is loaded by it, as they stand in places. */
  readonly files: readonly string[];
}
