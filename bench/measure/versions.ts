import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { benchFolder, packageFolder } from './places.js';

/** The versions of everything that is measured. */
export function measuredVersions(): Readonly<Record<string, string>> {
  const own = manifest(packageFolder);
  const { dependencies = {} } = manifest(benchFolder);
  const installed = Object.keys(dependencies).map((name) => [
    name,
    manifest(join(benchFolder, 'node_modules', name)).version,
  ]);
  const shared = ['tsyringe', 'libsql', 'ts-morph', 'typescript'].map((name) => [
    name,
    manifest(join(packageFolder, 'node_modules', name)).version,
  ]);
  return Object.fromEntries([['hearken', own.version], ...installed, ...shared]);
}

interface Manifest {
  readonly version: string;
  readonly dependencies?: Readonly<Record<string, string>>;
}

function manifest(folder: string): Manifest {
  return JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as Manifest;
}
