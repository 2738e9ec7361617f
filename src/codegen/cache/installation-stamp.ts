import { readFileSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';

const manifest = createRequire(import.meta.url).resolve('hearken/package.json');

/** Tells one installation of this package from every other: its version, and when it was built. */
export function installationStamp(): string {
  const { version } = JSON.parse(readFileSync(manifest, 'utf8')) as { version: string };
  return `${version} ${statSync(new URL(import.meta.url)).mtimeMs}`;
}
