import { ts } from '../typescript.js';
import { diagnose } from '../../diagnostics/diagnose.js';
import { placeOfRange } from '../project/place-of.js';
import { relativeTo } from '../project/paths.js';
import { syntaxErrors, type ModuleFile } from '../syntax/module-file.js';
import type { World } from '../resolve/world.js';

/** Reports what the parser found wrong with some files. */
export function reportSyntaxErrors(
  { directory, troubles }: Pick<World, 'directory' | 'troubles'>,
  files: Iterable<ModuleFile>,
): void {
  for (const file of files) {
    for (const error of syntaxErrors(file)) {
      const detail = ts.flattenDiagnosticMessageText(error.messageText, ' ').replace(/\.$/, '');
      const place = placeOfRange({
        path: relativeTo(directory, file.path),
        text: file.text,
        start: error.start,
        end: error.start + Math.max(error.length, 1),
      });
      troubles.add(diagnose('syntax-error', { place }, { detail }));
    }
  }
}
