import { spawnSync } from 'node:child_process';

/** Whether git ignores a file; `null` where there is no repository, or no git. */
export function isIgnored(directory: string, path: string): boolean | null {
  const options = { cwd: directory, stdio: 'ignore' } as const;
  const { status } = spawnSync('git', ['check-ignore', '--quiet', '--', path], options);
  return status === 0 ? true : status === 1 ? false : null;
}
