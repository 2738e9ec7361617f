import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** What git has against it, in its own words. */
export class GitRefusal extends Error {
  override readonly name = 'GitRefusal';
}

export interface GitPlace {
  readonly directory: string;
  /** An index other than the repository's own, which is left alone then. */
  readonly index?: string;
}

/**
 * Runs git, and resolves to what it prints, without the last line break.
 *
 * @throws {GitRefusal} when git ends with an error; the system's own, where there is no git.
 */
export async function git(
  { directory, index }: GitPlace,
  ...argv: readonly string[]
): Promise<string> {
  const env = { ...process.env, ...(index === undefined ? {} : { GIT_INDEX_FILE: index }) };
  // Sources are no large files: nothing is to be fetched for them.
  const options = { cwd: directory, env: { ...env, GIT_LFS_SKIP_SMUDGE: '1' } };
  try {
    return (await run('git', [...argv], options)).stdout.trimEnd();
  } catch (error) {
    const said = (error as { stderr?: string }).stderr?.trim() ?? '';
    throw said === '' ? error : new GitRefusal(said);
  }
}
