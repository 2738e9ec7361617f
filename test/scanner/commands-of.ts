import { applyConventions } from '../../src/codegen/conventions/apply-conventions.js';
import { settleDiagnostics } from '../../src/codegen/diagnostics/settle-diagnostics.js';
import type { Facts } from '../../src/codegen/model/facts.js';
import { createScanner } from '../../src/codegen/scanner/scanner.js';
import { type ChangedConfig, projectRef } from './project-ref.js';
import { type Files, writeProject } from './temporary-project.js';

/** Who handles which command, and what was told. */
export function foundIn(facts: Facts, config: ChangedConfig = {}) {
  const ref = projectRef('/', config);
  const { model, diagnostics } = applyConventions(facts, ref.config);
  const findings = settleDiagnostics([...facts.diagnostics, ...diagnostics], {});
  return {
    commands: model.commands.map(({ name, handledBy }) => {
      const handlers = handledBy.map(({ handler, method, async }) => {
        return `${handler}.${method}${async ? ' async' : ''}`;
      });
      return `${name}: ${handlers.join(', ')}`;
    }),
    findings,
    built: model.constructors.map(({ type }) => type.name),
    told: findings.map(({ code, message }) => `${code}: ${message}`),
  };
}

/** The same of a project that is written for one test. */
export function commandsOf(files: Files, config: ChangedConfig = {}) {
  const directory = writeProject(files);
  return foundIn(createScanner(projectRef(directory, config)).scan(), config);
}
