import { hasBrokenHead } from './broken-head.js';
import { bracketsFit } from './brackets-fit.js';
import type { ClassKeyword } from './class-keywords.js';

/**
 * Tells whether a text had better be parsed to see if it can be. Cheap and crude: what it suspects
 * may be sound, and an error that leaves brackets, ends and class heads alone passes unseen.
 */
export function looksBroken(text: string, keywords: readonly ClassKeyword[]): boolean {
  return text.includes('<<<<<<<') || !bracketsFit(text) || hasBrokenHead(text, keywords);
}
