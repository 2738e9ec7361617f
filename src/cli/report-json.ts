import { jsonDiagnostic } from '../codegen/diagnostics/json-diagnostic.js';
import { countsOf } from './counts.js';
import type { Host } from './host.js';
import type { Outcome } from './settle.js';

/** Prints an outcome as one JSON document. */
export function reportJson({ build, status, diff }: Outcome, { stdout }: Host): void {
  const { compilation, diagnostics, project } = build;
  const document = {
    status,
    // What a broken config says of the output is not known.
    output: compilation === null ? null : project.config.output,
    ...(compilation === null ? {} : countsOf(compilation.model)),
    ...(status === 'stale' ? { diff } : {}),
    diagnostics: diagnostics.map(jsonDiagnostic),
  };
  stdout.write(`${JSON.stringify(document, null, 2)}\n`);
}
