import { readFileSync, statSync } from 'node:fs';

const manifest = new URL('../../../package.json', import.meta.url);

/** Tells one installation of this package from every other: its version, and when it was built. */
export function installationStamp(): string {
  const { version } = JSON.parse(readFileSync(manifest, 'utf8')) as { version: string };
  return `${version} ${statSync(new URL(import.meta.url)).mtimeMs}`;
}
