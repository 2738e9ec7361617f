import { ownManifest } from './own-manifest.js';

/** The version of this package. */
export function version(): string {
  return ownManifest().version;
}
