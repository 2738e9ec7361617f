import { join, relative } from 'node:path';
import type { ProjectRef } from '../codegen/model/config.js';
import type { Host } from './host.js';

/**
 * Turns a project's paths into those that a service knows a file by: from the root of the
 * repository, which in GitHub Actions is the workspace, and else where the command was called.
 */
export function repositoryPath(
  { directory }: ProjectRef,
  { cwd, env }: Pick<Host, 'cwd' | 'env'>,
): (file: string) => string {
  const root = env['GITHUB_WORKSPACE'] ?? cwd;
  return (file) => relative(root, join(directory, file)).replaceAll('\\', '/');
}
