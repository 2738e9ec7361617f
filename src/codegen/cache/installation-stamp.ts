import { readFileSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);

/** Tells one installation of this package from every other: its version, and when it was built. */
export function installationStamp(): string {
  const { version } = JSON.parse(readFileSync(require.resolve('hearken/package.json'), 'utf8')) as {
    version: string;
  };
  return `${version} ${statSync(require.resolve('hearken/codegen')).mtimeMs}`;
}
