import type { ts } from '../typescript.js';
import type { ProjectRef } from '../../model/config.js';
import { isDeclarations } from './is-declarations.js';
import { matchedFiles } from './matched-files.js';
import { outputPath } from './output-path.js';

/** The tsconfig's files that can hold source, narrowed by the config's globs, each once. */
export interface SourceFiles {
  /** Where events and handlers are looked for. */
  readonly narrowed: ReadonlySet<string>;
  /** Everything that an import may lead to. */
  readonly all: ReadonlySet<string>;
  /** What the config's globs match, listed or not; nothing without globs. */
  readonly matched: readonly string[];
}

export function sourceFiles(
  project: ProjectRef,
  files: Iterable<string>,
  options: ts.CompilerOptions,
): SourceFiles {
  const output = outputPath(project);
  const ending = options.allowJs === true ? /\.[cm]?[jt]sx?$/ : /\.[cm]?tsx?$/;
  const all = new Set(
    [...files].filter((path) => path !== output && ending.test(path) && !isDeclarations(path)),
  );
  return { all, ...narrow(project, all) };
}

function narrow(
  project: ProjectRef,
  all: ReadonlySet<string>,
): Pick<SourceFiles, 'narrowed' | 'matched'> {
  const matched = matchedFiles(project);
  if (project.config.include.length === 0) return { narrowed: all, matched };
  return { narrowed: new Set(matched.filter((path) => all.has(path))), matched };
}
