import type { ProjectRef } from '../model/config.js';
import type { Facts } from '../model/facts.js';
import { createScanner } from './scanner.js';

/**
 * Reads a project's sources and reports what they say about events, handlers and constructors.
 *
 * Never throws for what is wrong with the project: that stands among the facts' diagnostics, all
 * of it. The facts are the same for every order of the files and on every machine.
 */
export function scanFacts(project: ProjectRef): Facts {
  return createScanner(project).scan();
}
