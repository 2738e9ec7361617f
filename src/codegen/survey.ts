import type { ProjectRef } from './model/config.js';
import type { Survey } from './model/survey.js';
import { createScanner } from './scanner/scanner.js';

/** Reads what a project's tsconfig and sources say of the tools they need; works with errors in both. */
export function surveyProject(project: ProjectRef): Survey {
  return createScanner(project).survey();
}
