import { compareCodeUnits } from '../../model/compare-code-units.js';
import type { Survey } from '../../model/survey.js';
import type { Rooms } from '../open-project.js';
import { relativeTo, slashed } from '../project/paths.js';
import { outputPath } from '../project/output-path.js';
import type { ModuleFile } from '../syntax/module-file.js';
import { ts } from '../typescript.js';
import { containerImports, polyfillImport } from './container-imports.js';
import { decoratorUse } from './decorator-use.js';
import { tsconfigOptions } from './tsconfig-options.js';

/** Reads what the settings and the sources say of the tools they need. */
export function survey(rooms: Rooms): Survey {
  const { project, tsconfig } = rooms;
  const grounds = { directory: slashed(project.directory), lasting: rooms.lasting };
  const relative = (path: string) => relativeTo(project.directory, path);
  const [path = tsconfig.path, ...bases] = tsconfig.sources;
  return {
    compiler: ts.version,
    tsconfig: {
      path: relative(path),
      extends: bases.map(relative),
      files: tsconfig.files.length,
      options: tsconfigOptions(tsconfig.options),
      troubles: tsconfig.diagnostics,
    },
    decorators: decoratorUse(grounds, filesWith(rooms, /@[\p{ID_Start}(]/u)),
    containerImports: containerImports(grounds, filesWith(rooms, /['"]tsyringe['"]/)),
    polyfill: polyfillImport(grounds, filesWith(rooms, /['"]reflect-metadata/)),
    outputListed: isOutputListed(rooms),
  };
}

function filesWith({ texts, files }: Rooms, pattern: RegExp): readonly ModuleFile[] {
  const paths = [...texts.files].flatMap(([path, { text }]) => (pattern.test(text) ? path : []));
  return paths.toSorted(compareCodeUnits).flatMap((path) => files.get(path) ?? []);
}

function isOutputListed({ project, tsconfig, texts, modules }: Rooms): boolean {
  const output = outputPath(project);
  if (tsconfig.files.includes(output)) return true;
  return [...texts.files].some(([path, { imports }]) =>
    imports.some(
      ({ specifier }) =>
        modules.isPath(specifier) && modules.resolve(specifier, path)?.path === output,
    ),
  );
}
