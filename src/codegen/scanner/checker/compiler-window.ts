import type { Project } from 'ts-morph';
import type { Tsconfig } from '../project/read-tsconfig.js';
import type { ModuleFiles } from '../resolve/module-files.js';
import { createAnswers } from './answers.js';
import type { CompilerAnswers } from './compiler-answers.js';
import { openWindow } from './open-window.js';

/**
 * The compiler, looking at those files alone that hold an open question, and at what they import.
 * A question is answered in the pass after the one that asked it first.
 */
export interface CompilerWindow {
  readonly answers: CompilerAnswers;
  /** Loads the files that were asked about; true when the pass must be run again. */
  settle(): boolean;
  /** True for a file that answers may depend on. */
  has(path: string): boolean;
  refresh(changed: readonly string[]): void;
  /** Every file of the program; none before a question is asked. */
  files(): readonly string[];
  forget(): void;
}

export function createCompilerWindow(tsconfig: Tsconfig, files: ModuleFiles): CompilerWindow {
  let project: Project | null = null;
  const loaded = new Set<string>();
  const wanted = new Set<string>();
  const compiler = () => {
    const program = project?.getProgram().compilerObject;
    return program === undefined ? null : { program, checker: program.getTypeChecker() };
  };
  const forget = (): void => {
    project = null;
    loaded.clear();
  };
  return {
    forget,
    answers: createAnswers({
      files,
      compiler,
      isLoaded: (path) => loaded.has(path),
      want: (path) => void wanted.add(path),
    }),
    settle() {
      const missing = [...wanted].filter((path) => !loaded.has(path));
      wanted.clear();
      if (missing.length === 0) return false;
      project ??= openWindow(tsconfig);
      for (const path of missing.sort()) {
        project.addSourceFileAtPathIfExists(path);
        loaded.add(path);
      }
      return true;
    },
    files: () =>
      project
        ?.getProgram()
        .compilerObject.getSourceFiles()
        .map(({ fileName }) => fileName) ?? [],
    has: (path) => project?.getSourceFile(path) !== undefined,
    refresh(changed) {
      for (const path of changed) project?.getSourceFile(path)?.refreshFromFileSystemSync();
    },
  };
}
