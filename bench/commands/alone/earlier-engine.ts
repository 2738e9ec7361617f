import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { benchFolder, packageFolder } from '../../measure/places.js';

/** The last commit before there were units of work. */
const earlier = '390a6ab932187c9bb0fd5d97c12cee8703bdec9e';

/**
 * Builds the package as it was at that commit, unless that was done before.
 *
 * @returns its folder.
 * @throws {Error} in a clone that is too shallow to have the commit.
 */
export function earlierEngine(): string {
  const folder = join(benchFolder, 'temp', `hearken-${earlier.slice(0, 7)}`);
  if (existsSync(join(folder, 'dist'))) return folder;
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const archive = execFileSync(
    'git',
    ['archive', earlier, 'bin', 'src', 'package.json', 'tsconfig.json'],
    {
      cwd: packageFolder,
      maxBuffer: 2 ** 28,
    },
  );
  execFileSync('tar', ['-x'], { cwd: folder, input: archive });
  const compiler = join(packageFolder, 'node_modules/typescript/bin/tsc');
  execFileSync(process.execPath, [compiler, '-p', 'tsconfig.json'], {
    cwd: folder,
    stdio: [0, 2, 2],
  });
  return folder;
}
