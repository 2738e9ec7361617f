import { existsSync, mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { git, GitRefusal } from './git.js';

/** A folder as it was at some revision, somewhere else; it may not have been there then. */
export interface PastFolder {
  readonly directory: string;
  readonly existed: boolean;
  remove(): void;
}

/**
 * Writes a revision of the repository around a folder to a temporary folder, with the packages that
 * are installed now. The repository, its index and its work tree stay as they are.
 *
 * @throws {GitRefusal} for a revision that does not exist, and outside a repository.
 */
export async function checkOut(revision: string, directory: string): Promise<PastFolder> {
  const top = realpathSync(await git({ directory }, 'rev-parse', '--show-toplevel'));
  const commit = await commitOf(revision, directory);
  const room = realpathSync(mkdtempSync(join(tmpdir(), 'hearken-diff-')));
  const remove = () => rmSync(room, { recursive: true, force: true });
  const tree = join(room, 'tree');
  try {
    const place = { directory: top, index: join(room, 'index') };
    await git(place, 'read-tree', commit);
    await git(place, 'checkout-index', '--all', '--quiet', `--prefix=${tree}/`);
    const folder = join(tree, relative(top, realpathSync(directory)));
    const existed = existsSync(folder);
    mkdirSync(folder, { recursive: true });
    linkPackages({ top, tree, folder });
    return { directory: folder, existed, remove };
  } catch (error) {
    remove();
    throw error;
  }
}

async function commitOf(revision: string, directory: string): Promise<string> {
  const asked = ['--verify', '--quiet', '--end-of-options', `${revision}^{commit}`];
  try {
    return await git({ directory }, 'rev-parse', ...asked);
  } catch {
    const remedy = 'name a branch, a tag or a commit, and fetch it first in a shallow clone';
    throw new GitRefusal(`git knows no revision \`${revision}\`: ${remedy}`);
  }
}

interface Trees {
  readonly top: string;
  readonly tree: string;
  readonly folder: string;
}

/** What is installed for the folder, or above it, is so for its past. */
function linkPackages({ top, tree, folder }: Trees): void {
  for (let at = folder; ; at = dirname(at)) {
    const installed = join(top, relative(tree, at), 'node_modules');
    const link = join(at, 'node_modules');
    if (existsSync(installed) && !existsSync(link)) symlinkSync(installed, link, 'junction');
    if (at === tree) return;
  }
}
