import { existsSync } from 'node:fs';
import type { Diagnostic } from '../model/diagnostic.js';
import type { ProjectRef } from '../model/config.js';
import type { Facts } from '../model/facts.js';
import { diagnose } from '../diagnostics/diagnose.js';
import { createCompilerWindow, type CompilerWindow } from './checker/compiler-window.js';
import { importClosure } from './project/import-closure.js';
import { importStyleOf } from './project/import-style.js';
import { relativeTo } from './project/paths.js';
import { readTsconfig, type Tsconfig } from './project/read-tsconfig.js';
import { sourceFiles, type SourceFiles } from './project/source-files.js';
import { readPass } from './read-pass.js';
import { createModuleFiles, type ModuleFiles } from './resolve/module-files.js';
import { createModuleResolution, type ModuleResolution } from './resolve/module-resolution.js';
import { createTroubles } from './read/troubles.js';
import { createSourceTexts, type SourceTexts } from './text/source-texts.js';

/** A project with everything that stays warm between two scans. */
export interface OpenProject {
  facts(): Facts;
  /** Takes notice of files that were added, changed or deleted. */
  refresh(changed: readonly string[]): void;
  /** True for a file that decides what belongs to the project, so that all must be read anew. */
  isConfiguredBy(path: string): boolean;
}

/** What a scan works on. */
export interface Rooms {
  readonly project: ProjectRef;
  readonly tsconfig: Tsconfig;
  readonly sources: SourceFiles;
  readonly texts: SourceTexts;
  readonly files: ModuleFiles;
  readonly modules: ModuleResolution;
  readonly compiler: CompilerWindow;
}

export function openProject(project: ProjectRef): OpenProject {
  const texts = createSourceTexts();
  const files = createModuleFiles(texts);
  let tsconfig = readTsconfig(project);
  const modules = createModuleResolution(tsconfig.options, texts.files);
  const compiler = createCompilerWindow(tsconfig, files);
  let sources = enumerate(project, tsconfig, texts, modules);
  return {
    facts: () => factsOf({ project, tsconfig, sources, texts, files, modules, compiler }),
    isConfiguredBy: (path) => tsconfig.sources.includes(path) || path.endsWith('/package.json'),
    refresh(changed) {
      const before = sources.all;
      for (const path of changed) {
        files.drop(path);
        if (before.has(path) && existsSync(path)) texts.refresh(path);
      }
      compiler.refresh(changed);
      if (changed.some((path) => before.has(path) !== existsSync(path))) {
        modules.forget();
        compiler.forget();
        tsconfig = readTsconfig(project);
      }
      sources = enumerate(project, tsconfig, texts, modules);
    },
  };
}

/** Lists and reads the project's files, with those that are reached by imports alone. */
function enumerate(
  project: ProjectRef,
  tsconfig: Tsconfig,
  texts: SourceTexts,
  modules: ModuleResolution,
): SourceFiles {
  const listed = sourceFiles(project, tsconfig.files, tsconfig.options);
  const files = importClosure(listed.all, texts, modules);
  return files.size === listed.all.size ? listed : sourceFiles(project, files, tsconfig.options);
}

function factsOf(rooms: Rooms): Facts {
  const troubles = createTroubles();
  const { tsconfig, texts } = rooms;
  for (const diagnostic of [...tsconfig.diagnostics, ...unreadable(rooms), ...unmatched(rooms)]) {
    troubles.add(diagnostic);
  }
  const { diagnostics, ...found } = readPass(rooms);
  for (const diagnostic of diagnostics) troubles.add(diagnostic);
  return {
    ...found,
    importStyle: importStyleOf(texts.files.values(), tsconfig.options),
    diagnostics: troubles.sorted(),
  };
}

function unreadable({ project, texts }: Rooms): readonly Diagnostic[] {
  return [...texts.unreadable].map(([path, detail]) => {
    const file = relativeTo(project.directory, path);
    return diagnose(
      'file-unreadable',
      { place: { file, line: 1, column: 1, length: 0 } },
      { detail },
    );
  });
}

function unmatched({ project, sources }: Rooms): readonly Diagnostic[] {
  const { include } = project.config;
  if (include.length === 0 || sources.all.size === 0 || sources.narrowed.size > 0) return [];
  return [diagnose('include-matches-nothing', { place: null }, { include })];
}
