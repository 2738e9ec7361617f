import { existsSync } from 'node:fs';
import type { ProjectRef } from '../model/config.js';
import type { Facts } from '../model/facts.js';
import type { Flow } from '../model/flow.js';
import type { Footprint } from '../model/footprint.js';
import type { Inspection } from '../model/inspection.js';
import type { Survey } from '../model/survey.js';
import { createCompilerWindow, type CompilerWindow } from './checker/compiler-window.js';
import { commandProject } from './commands/command-project.js';
import { createCommandTest } from './commands/command-test.js';
import { noCommands, readCommands, type ReadCommands } from './commands/read-commands.js';
import { readFacts, type ReadFacts } from './read/read-facts.js';
import { createImportClosure, importAlike, type ImportClosure } from './project/import-closure.js';
import { readTsconfig, type Tsconfig } from './project/read-tsconfig.js';
import { isDeclarations } from './project/is-declarations.js';
import { outputPath } from './project/output-path.js';
import { sourceFiles, type SourceFiles } from './project/source-files.js';
import type { ReadFolder } from './listing/folders.js';
import { readFlow } from './flow/read-flow.js';
import { footprintOf } from './footprint.js';
import { inspect } from './inspect/inspect.js';
import { keepScan } from './kept/keep-scan.js';
import type { KeptScan } from './kept/kept-scan.js';
import type { OpenKept } from './kept/open-kept.js';
import { readPass, type Found } from './read-pass.js';
import type { Pass } from './read/reading.js';
import { createOutsideFiles, type OutsideFiles } from './resolve/outside-files.js';
import { createModuleFiles, type ModuleFiles } from './resolve/module-files.js';
import { createModuleResolution, type ModuleResolution } from './resolve/module-resolution.js';
import type { TracedMemo } from './resolve/traced-memo.js';
import { createLasting, type World } from './resolve/world.js';
import { createOutputTest } from './cycle/importers-of-output.js';
import { createUnraisedEvents, type UnraisedEvents } from './raising/unraised-events.js';
import { createCreatedTally, type CreatedTally } from './text/created-tally.js';
import type { Question } from './text/question.js';
import type { Relevance } from './text/relevance.js';
import { createView, type View } from './view.js';
import { survey } from './survey/survey.js';
import type { ReadSources } from './text/read-sources.js';
import { type ChangeOfText, createSourceTexts, type SourceTexts } from './text/source-texts.js';
import { factsOf } from './facts-of.js';

/** A project with everything that stays warm between two scans. */
export interface OpenProject {
  facts(): Facts;
  /** Looks classes and interfaces up by name, whether or not they are in the facts. */
  inspect(names: readonly string[]): Inspection;
  survey(): Survey;
  flow(): Flow;
  /** What the facts hang on; `null` where it cannot be told. */
  footprint(): Footprint | null;
  /** What a later scan can go on from; `null` where there is nothing to keep. */
  keep(): KeptScan | null;
  /** Takes notice of files that were added, changed or deleted. */
  refresh(changed: readonly string[]): void;
  /** True for a file that decides what belongs to the project, so that all must be read anew. */
  isConfiguredBy(path: string): boolean;
}

/** What a scan works on. */
export interface Rooms {
  readonly project: ProjectRef;
  readonly seeks: World['seeks'];
  readonly tsconfig: Tsconfig;
  readonly sources: SourceFiles;
  readonly texts: SourceTexts;
  readonly files: ModuleFiles;
  readonly modules: ModuleResolution;
  readonly outside: OutsideFiles;
  readonly compiler: CompilerWindow;
  readonly relevance: Relevance;
  readonly lasting: World['lasting'];
  /** The names that stand after `new` somewhere. */
  readonly created: Pick<CreatedTally, 'has'>;
  readonly unraisedEvents: UnraisedEvents;
  /** True for a file that may import the generated one. */
  readonly namesOutput: Question;
  readonly memo: TracedMemo<Pass>;
}

/** What is known of a project before it is opened. */
export interface Known {
  /** What has been read of it, which is taken as if it were read now. */
  readonly read: ReadSources | null;
  /** What an earlier run has found, which stands as far as nothing has changed. */
  readonly kept: OpenKept | null;
  /** Reads folders as they were when the run listed its sources; `null`: as they are now. */
  readonly readFolder: ReadFolder | null;
}

export function openProject(project: ProjectRef, { read, kept, readFolder }: Known): OpenProject {
  let found: Found<ReadFacts> | null = null;
  let foundCommands: Found<ReadCommands> | null = null;
  const noteChange: ChangeOfText = (before, after, path) => {
    for (const view of views) view.changed(before, after);
    created.changed(before, after, path);
    if (!importAlike(before, after)) closure.expire();
  };
  const texts = createSourceTexts(noteChange, kept?.indexes ?? read?.indexes ?? new Map());
  const created = createCreatedTally(texts.files);
  const outside = createOutsideFiles(kept?.looked);
  const files = createModuleFiles(texts, outside, kept?.modules);
  const ground = { indexes: texts.files, files };
  const [keptEvents = null, keptCommands = null] = kept?.states ?? [];
  const asEvents = createView({ project, seeks: 'events' }, { ...ground, kept: keptEvents });
  const asCommands = createView(commandProject(project), { ...ground, kept: keptCommands });
  const views = [asEvents, asCommands];
  const namesCommand = createCommandTest(project.config);
  const unraisedEvents = createUnraisedEvents();
  const namesOutput = createOutputTest(outputPath(project));
  let tsconfig = readTsconfig(project, {
    listed: kept?.listed ?? read?.listed,
    readFolder: readFolder ?? undefined,
  });
  const modules = createModuleResolution(tsconfig.options, { sources: texts.files, outside });
  const compiler = createCompilerWindow(tsconfig, files);
  const lasting = createLasting();
  kept?.fillIn(lasting);
  const closure = createImportClosure(texts, modules, outputPath(project));
  for (const path of kept?.changed ?? []) texts.refresh(path);
  let listed = sourceFiles(project, tsconfig.files, tsconfig.options);
  let sources = withImported(project, { tsconfig, listed, closure });
  const relist = (): void => {
    for (const stale of [modules, compiler, closure, ...views]) stale.forget();
    tsconfig = readTsconfig(project);
    listed = sourceFiles(project, tsconfig.files, tsconfig.options);
  };
  const roomsOf = (view: View): Rooms => ({
    project: view.project,
    seeks: view.seeks,
    relevance: view.relevance,
    memo: view.memo,
    tsconfig,
    sources,
    texts,
    files,
    modules,
    outside,
    compiler,
    lasting,
    created,
    unraisedEvents,
    namesOutput,
  });
  const facts = (): Facts => {
    const rooms = roomsOf(asEvents);
    foundCommands ??=
      texts.where('commands', namesCommand).size > 0
        ? readPass(roomsOf(asCommands), readCommands)
        : noCommands;
    const { marked } = foundCommands;
    found ??= readPass(rooms, (reading) => readFacts(reading, marked));
    return factsOf(rooms, found, foundCommands);
  };
  return {
    facts,
    inspect: (names) => inspect(roomsOf(asEvents), names),
    survey: () => survey(roomsOf(asEvents)),
    flow: () => readFlow(roomsOf(asEvents), facts()),
    footprint: () => footprintOf(roomsOf(asEvents)),
    keep: () => keepScan({ rooms: roomsOf(asEvents), views, namesCommand, closure }),
    isConfiguredBy: (path) => tsconfig.sources.includes(path) || path.endsWith('/package.json'),
    refresh(changed) {
      const matter = changed.filter((path) => isCode.test(path) && path !== outputPath(project));
      for (const path of matter) {
        files.drop(path);
        if (sources.all.has(path)) texts.refresh(path);
        if (isDeclarations(path)) for (const { relevance } of views) relevance.forget();
      }
      compiler.refresh(matter);
      if (matter.some((path) => !sources.all.has(path) || !existsSync(path))) relist();
      sources = withImported(project, { tsconfig, listed, closure });
      if (matter.length > 0) found = foundCommands = null;
    },
  };
}

const isCode = /\.[cm]?[jt]sx?$/;

interface Listed {
  readonly tsconfig: Tsconfig;
  readonly listed: SourceFiles;
  readonly closure: ImportClosure;
}

/** The listed files, with those that imports alone lead to. */
function withImported(project: ProjectRef, { tsconfig, listed, closure }: Listed): SourceFiles {
  const files = closure.of(listed.all);
  return files.size === listed.all.size ? listed : sourceFiles(project, files, tsconfig.options);
}
