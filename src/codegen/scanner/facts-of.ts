import type { Diagnostic } from '../model/diagnostic.js';
import type { CommandFacts, Facts } from '../model/facts.js';
import { diagnose } from '../diagnostics/diagnose.js';
import type { ReadFacts } from './read/read-facts.js';
import { importStyleOf } from './project/import-style.js';
import { relativeTo, slashed } from './project/paths.js';
import { generatedFileCycles } from './cycle/generated-file-cycles.js';
import type { Found } from './read-pass.js';
import { projectIgnores } from './read/project-ignores.js';
import { reportSyntaxErrors } from './read/report-syntax-errors.js';
import { createTroubles } from './read/troubles.js';
import type { ModuleFile } from './syntax/module-file.js';
import { toolchainFacts } from './toolchain/toolchain-facts.js';
import { unlistedFiles } from './unlisted/unlisted-files.js';
import type { FileTest } from './text/selections.js';
import type { Rooms } from './open-project.js';

/** All that a scan says of a project: what its passes have found, and what is seen of its files without them. */
export function factsOf(
  rooms: Rooms,
  found: Found<ReadFacts>,
  commands: Found<CommandFacts>,
): Facts {
  const troubles = createTroubles();
  const { tsconfig, texts } = rooms;
  for (const diagnostic of [...tsconfig.diagnostics, ...unreadable(rooms), ...unmatched(rooms)]) {
    troubles.add(diagnostic);
  }
  for (const diagnostic of [...unlistedFiles(rooms), ...generatedFileCycles(rooms, found)]) {
    troubles.add(diagnostic);
  }
  for (const diagnostic of [...found.diagnostics, ...commands.diagnostics]) {
    troubles.add(diagnostic);
  }
  reportSyntaxErrors({ directory: slashed(rooms.project.directory), troubles }, suspects(rooms));
  return {
    events: found.events,
    unraised: rooms.unraisedEvents.of(rooms, found.events),
    handlers: found.handlers,
    commands: { commands: commands.commands, handlers: commands.handlers },
    constructors: found.constructors,
    container: found.container,
    toolchain: toolchainFacts(rooms),
    ignores: projectIgnores(rooms),
    importStyle: importStyleOf(texts.files.values(), tsconfig.options),
    diagnostics: troubles.sorted(),
  };
}

const looksBroken: FileTest = (file) => file.looksBroken;

/** The files that no event and no handler leads to, and that yet had better be parsed. */
function suspects({ texts, files }: Rooms): readonly ModuleFile[] {
  const paths = texts.where('suspects', looksBroken).keys();
  return [...paths].flatMap((path) => files.whole(path) ?? []);
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
