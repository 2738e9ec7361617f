import type { Diagnostic } from '../../model/diagnostic.js';
import type { Facts } from '../../model/facts.js';
import { diagnose } from '../../diagnostics/diagnose.js';
import type { Rooms } from '../open-project.js';
import { placeOfRange } from '../project/place-of.js';
import { relativeTo } from '../project/paths.js';
import { callsWhileLoading } from './calls-while-loading.js';
import { importersOfOutput } from './importers-of-output.js';
import { findImporter } from './find-importer.js';

type Imported = Pick<Facts, 'handlers' | 'events' | 'constructors'>;

/** Tells of each file that calls the registry while it is loaded, and that the registry leads to. */
export function generatedFileCycles(rooms: Rooms, facts: Imported): readonly Diagnostic[] {
  const { directory } = rooms.project;
  const registered = new Set(
    [...facts.handlers, ...facts.events, ...facts.constructors].map(
      ({ type }) => `${directory}/${type.module}`,
    ),
  );
  return importersOfOutput(rooms).flatMap(({ path, specifier }) => {
    const source = rooms.files.get(path)?.source;
    const [call] = source === undefined ? [] : callsWhileLoading(source, specifier);
    const through = call === undefined ? null : findImporter(rooms, path, registered);
    if (source === undefined || call === undefined || through === null) return [];
    const file = relativeTo(directory, path);
    const range = { path: file, text: source.text, start: call.getStart(source), end: call.end };
    const importer = relativeTo(directory, through);
    const told = { file, through: importer, name: call.getText(source) };
    return diagnose('generated-file-cycle', { place: placeOfRange(range) }, told);
  });
}
