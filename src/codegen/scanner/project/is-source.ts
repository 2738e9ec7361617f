import { isDeclarations } from './is-declarations.js';

/** True for the path of a TypeScript file that is more than declarations. */
export function isSource(path: string): boolean {
  return /\.[cm]?tsx?$/.test(path) && !isDeclarations(path);
}
