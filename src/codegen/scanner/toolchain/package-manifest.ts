import { posix } from 'node:path';
import type { OutsideFiles } from '../resolve/outside-files.js';

/** A package.json as far as it tells of tools. */
export interface PackageManifest {
  readonly folder: string;
  readonly scripts: Readonly<Record<string, string>>;
  /** The names of its dependencies of every kind. */
  readonly dependencies: readonly string[];
}

type Host = OutsideFiles['host'];

/** The nearest package.json from a folder upwards; `null` without one that can be read. */
export function nearestManifest(folder: string, host: Host): PackageManifest | null {
  const content = contentOf(`${folder}/package.json`, host);
  if (content !== null) {
    const kinds = ['dependencies', 'devDependencies', 'optionalDependencies', 'peerDependencies'];
    const dependencies = kinds.flatMap((kind) => Object.keys(entriesOf(content[kind])));
    return { folder, scripts: entriesOf(content['scripts']), dependencies };
  }
  const parent = posix.dirname(folder);
  return parent === folder ? null : nearestManifest(parent, host);
}

/** The version of a package that an import from a folder gets; `null` where it is not installed. */
export function installedVersion(name: string, folder: string, host: Host): string | null {
  const version = contentOf(`${folder}/node_modules/${name}/package.json`, host)?.['version'];
  if (typeof version === 'string') return version;
  const parent = posix.dirname(folder);
  return parent === folder ? null : installedVersion(name, parent, host);
}

function contentOf(path: string, host: Host): Readonly<Record<string, unknown>> | null {
  try {
    const content: unknown = JSON.parse(host.readFile(path) ?? 'null');
    return isObject(content) ? content : null;
  } catch {
    // A package.json that does not parse is npm's to report.
    return null;
  }
}

function entriesOf(value: unknown): Readonly<Record<string, string>> {
  const entries = isObject(value) ? Object.entries(value) : [];
  return Object.fromEntries(
    entries.flatMap(([key, text]) => (typeof text === 'string' ? [[key, text] as const] : [])),
  );
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}
