import { ts } from 'ts-morph';
import { diagnose } from '../../diagnostics/diagnose.js';
import { placeOfRange } from '../project/place-of.js';
import { relativeTo } from '../project/paths.js';
import { parseErrors, type ModuleFile } from '../syntax/module-file.js';
import type { World } from '../resolve/world.js';

/** Reports what the parser found wrong with the project's files among those that were read. */
export function reportSyntaxErrors(world: World, files: Iterable<ModuleFile>): void {
  for (const file of files) {
    if (!world.owns(file.path)) continue;
    for (const error of parseErrors(file)) {
      const detail = ts.flattenDiagnosticMessageText(error.messageText, ' ').replace(/\.$/, '');
      const place = placeOfRange({
        path: relativeTo(world.directory, file.path),
        text: file.text,
        start: error.start,
        end: error.start + Math.max(error.length, 1),
      });
      world.troubles.add(diagnose('syntax-error', { place }, { detail }));
    }
  }
}
