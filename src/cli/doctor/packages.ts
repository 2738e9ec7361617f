import { realpathSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { globSync } from 'glob';
import { isFile } from '../../codegen/config/find-source.js';
import { nearestManifest, readManifest } from './manifest.js';

export interface Installed {
  readonly version: string;
  /** Its folder, links followed. */
  readonly directory: string;
}

/** The packages that a project's folder sees, found as Node finds them. */
export interface Packages {
  /** The one that an import from the project's folder gets. */
  find(name: string): Installed | null;
  /** The one that an import from within another package gets. */
  findFrom(owner: Installed, name: string): Installed | null;
  /** Every copy that the project or a package that it has installed gets, each once. */
  copies(name: string): readonly Installed[];
}

export function packagesOf(directory: string): Packages {
  return {
    find: (name) => installed(directory, name),
    findFrom: (owner, name) => installed(owner.directory, name),
    copies: (name) => copies(directory, name),
  };
}

function installed(from: string, name: string): Installed | null {
  const self = nearestManifest(from);
  if (self?.name === name) return readInstalled(self.path);
  const path = lookUp(from, name);
  return path === null ? null : readInstalled(path);
}

function lookUp(from: string, name: string): string | null {
  const path = join(from, 'node_modules', name, 'package.json');
  if (isFile(path)) return path;
  const parent = dirname(from);
  return parent === from ? null : lookUp(parent, name);
}

function readInstalled(path: string): Installed | null {
  const version = readManifest(path)?.version;
  return version == null ? null : { version, directory: realpathSync(dirname(path)) };
}

function copies(directory: string, name: string): readonly Installed[] {
  const nested = foldersAbove(directory).flatMap((cwd) =>
    globSync(
      [`{*,@*/*}/node_modules/${name}/package.json`, `.pnpm/*/node_modules/${name}/package.json`],
      { cwd: join(cwd, 'node_modules'), absolute: true, dot: true },
    ),
  );
  const found = [installed(directory, name), ...nested.map(readInstalled)];
  const once = new Map(found.flatMap((one) => (one === null ? [] : [[one.directory, one]])));
  return [...once.values()].toSorted((a, b) => (a.directory < b.directory ? -1 : 1));
}

function foldersAbove(directory: string): readonly string[] {
  const parent = dirname(directory);
  return parent === directory ? [directory] : [directory, ...foldersAbove(parent)];
}
