import type { ResolvedConfig } from '../../src/codegen/model/config.js';
import type { Diagnostic } from '../../src/codegen/model/diagnostic.js';
import { loadConfig } from '../../src/codegen/config/load-config.js';

export const defaults: ResolvedConfig = {
  tsconfig: 'tsconfig.json',
  include: [],
  output: 'src/hearken.gen.ts',
  lock: 'hearken.lock.json',
  handlers: {
    decorators: ['DomainEventHandler'],
    interfaces: [],
    bases: [],
    methodDecorators: [],
    returns: 'nothing',
  },
  events: { bases: ['DomainEvent'], discriminant: null, namedByMarkers: false },
  commands: {
    decorators: ['hearken#CommandHandler'],
    interfaces: [],
    bases: ['hearken#Command'],
  },
  container: { kind: 'tsyringe', compositionRoots: [] },
  defaults: { sync: 'inTransaction', async: 'afterCommit' },
  rules: {},
};

/** The one diagnostic that loading a config gives. */
export async function onlyDiagnostic(
  directory: string,
  explicitPath?: string,
): Promise<Diagnostic> {
  const { diagnostics } = await loadConfig(directory, explicitPath);
  const [only, ...others] = diagnostics;
  if (only === undefined || others.length > 0) throw new Error(JSON.stringify(diagnostics));
  return only;
}
