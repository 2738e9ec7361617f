/** What the process's exit code tells a script. */
export const exitCode = {
  fine: 0,
  /** `check` or `generate --check` found that the generated file or the lock file is not up to date. */
  stale: 1,
  /** The source, the config or the command line must be mended, or the machine is in the way. */
  invalid: 2,
  /** A bug in Hearken. */
  internal: 3,
} as const;

export type ExitCode = (typeof exitCode)[keyof typeof exitCode];
