import { resolve } from 'node:path';
import type { ProjectRef } from '../../model/config.js';
import { slashed } from './paths.js';

/** The generated file, absolute. */
export function outputPath({ directory, config }: ProjectRef): string {
  return slashed(resolve(directory, config.output));
}

/** What is generated from the sources is none of them. */
export function withoutOutput(project: ProjectRef, paths: readonly string[]): readonly string[] {
  const output = outputPath(project);
  return paths.filter((path) => path !== output);
}
