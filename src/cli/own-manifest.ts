import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

/** The package.json of Hearken itself. */
export interface OwnManifest {
  readonly version: string;
  readonly engines: { readonly node: string };
  readonly peerDependencies: Readonly<Record<string, string>>;
  /** The peers that some projects alone need, each for a part of its own. */
  readonly peerDependenciesMeta: Readonly<Record<string, { readonly optional?: boolean }>>;
}

export function ownManifest(): OwnManifest {
  const path = createRequire(import.meta.url).resolve('hearken/package.json');
  return JSON.parse(readFileSync(path, 'utf8')) as OwnManifest;
}
