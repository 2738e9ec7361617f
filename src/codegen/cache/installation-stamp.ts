import { readFileSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);
const manifest = require.resolve('hearken/package.json');
const entry = require.resolve('hearken/codegen');

/** Tells one installation of this package from every other: its version, and when it was built. */
export function installationStamp(): string {
  const { version } = JSON.parse(readFileSync(manifest, 'utf8')) as { version: string };
  return `${version} ${statSync(entry).mtimeMs}`;
}
