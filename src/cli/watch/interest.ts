import { basename } from 'node:path';
import { isConfigName } from '../../codegen/config/find-source.js';

/**
 * A change of one file, as far as a watch cares. `reload`: the project itself may be another.
 * `lock`: the same sources are held against another lock.
 */
export type Interest = 'none' | 'source' | 'lock' | 'reload';

/** What in the project's folder stands for itself. Paths are relative to it, with `/`. */
export interface ProjectFiles {
  readonly output: string;
  readonly lock: string | null;
  /** The tsconfig, and those that it extends. */
  readonly tsconfigs: readonly string[];
  readonly config: string | null;
}

/** What a change of `path` means. */
export function interestIn(path: string, files: ProjectFiles): Interest {
  if (files.tsconfigs.includes(path) || path === files.config) return 'reload';
  if (path === files.output || isHidden(path)) return 'none';
  if (path === files.lock) return 'lock';
  if (isConfigName(path) || settings.test(basename(path))) return 'reload';
  return sources.test(path) ? 'source' : 'none';
}

/** Folders that hold no source of the project; nothing below them is watched. */
export function isForeign(path: string): boolean {
  return path.split('/').some((step) => step === 'node_modules' || /^\../.test(step));
}

const settings = /^(?:package|[jt]sconfig(?:\..+)?)\.json$/;
const sources = /\.[mc]?tsx?$/;

// Editors write beside the file they save: `.#a.ts`, `.a.ts.swp`, `#a.ts#`, `a.ts~`.
function isHidden(path: string): boolean {
  return isForeign(path) || basename(path).startsWith('#');
}
