import type { Log, PhysicalLocation, ReportingDescriptor, Result } from 'sarif';
import type { Diagnostic } from '../model/diagnostic.js';
import type { Place } from '../model/place.js';
import { catalogue, type DiagnosticCode } from './catalogue/index.js';

/** What a log says beside the diagnostics. */
export interface SarifOptions {
  /** Hearken's own version. */
  readonly version: string;
  /** A file's path from the root of the repository, with `/`. */
  readonly pathOf: (file: string) => string;
}

const levels = { error: 'error', warning: 'warning', info: 'note' } as const;

/**
 * Writes diagnostics as a SARIF 2.1.0 log, which code scanning services take in. The rules are those
 * of the catalogue that were broken, in the order of their codes.
 *
 * @see https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html
 */
export function formatSarif(
  diagnostics: readonly Diagnostic[],
  { version, pathOf }: SarifOptions,
): string {
  const codes = [...new Set(diagnostics.map(({ code }) => code))].sort();
  const log: Log = {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: { driver: { name: 'Hearken', semanticVersion: version, rules: codes.map(ruleOf) } },
        columnKind: 'utf16CodeUnits',
        results: diagnostics.map((diagnostic) => resultOf(diagnostic, { codes, pathOf })),
      },
    ],
  };
  return `${JSON.stringify(log, null, 2)}\n`;
}

function ruleOf(code: string): ReportingDescriptor {
  const { why, severity, wrong, right } = catalogue[code as DiagnosticCode];
  return {
    id: code,
    shortDescription: { text: why.slice(0, why.indexOf('. ') + 1) || why },
    fullDescription: { text: why },
    help: { text: `${why}\n\nWrong:\n${wrong}\n\nRight:\n${right}` },
    defaultConfiguration: { level: levels[severity] },
  };
}

interface Context extends Pick<SarifOptions, 'pathOf'> {
  readonly codes: readonly string[];
}

function resultOf(diagnostic: Diagnostic, { codes, pathOf }: Context): Result {
  const { code, severity, place, message, hint, related } = diagnostic;
  return {
    ruleId: code,
    ruleIndex: codes.indexOf(code),
    level: levels[severity],
    message: { text: `${message}\n${hint}` },
    locations: place === null ? [] : [{ physicalLocation: locationOf(place, pathOf) }],
    relatedLocations: related.map((other, id) => ({
      id,
      physicalLocation: locationOf(other.place, pathOf),
      message: { text: other.message },
    })),
  };
}

function locationOf(place: Place, pathOf: Context['pathOf']): PhysicalLocation {
  const { file, line, column, length } = place;
  return {
    artifactLocation: { uri: encodeURI(pathOf(file)), uriBaseId: '%SRCROOT%' },
    region: {
      startLine: line,
      startColumn: column,
      endLine: line,
      endColumn: column + length,
    },
  };
}
