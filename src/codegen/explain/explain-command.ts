import { commandFindings } from '../conventions/commands/command-findings.js';
import { methodVerdicts } from '../conventions/commands/command-verdicts.js';
import { misses } from '../conventions/convention.js';
import { declaredEvents } from '../conventions/declared-events.js';
import { compareDiagnostics } from '../diagnostics/compare-diagnostics.js';
import type { EventFact } from '../model/facts.js';
import type { TypeId } from '../model/type-ref.js';
import type { Evidence } from './evidence.js';
import { classReasons } from './explain-command-handler.js';
import { asFinding, asReason } from './explained-rules.js';
import type { ExplainedCommand, ExplainedExecutor, ExplainedFinding } from './explanation.js';

/** Tells what makes a command one, who handles it, and who nearly does. */
export function explainCommand(command: EventFact, evidence: Evidence): ExplainedCommand {
  const { type, place, root, bases } = command;
  const standsFor = concreteOf(command, evidence);
  return {
    kind: 'command',
    id: type.id,
    name: type.name,
    place,
    origin: type.origin,
    recognised: root
      ? { by: 'config' }
      : bases.length === 0
        ? { by: 'marker' }
        : { by: 'heritage', bases },
    findings: findingsAbout(command, evidence),
    standsFor: standsFor.map(({ name }) => name),
    handledBy: standsFor.flatMap(({ name, handledBy }) =>
      handledBy.map(({ handler, method, place: at, async, returns }): ExplainedExecutor => ({
        command: name,
        method: `${handler}.${method}`,
        place: at,
        async,
        returns,
      })),
    ),
    missedBy: missedBy(command, evidence),
  };
}

function concreteOf({ type }: EventFact, { proof, commands }: Evidence) {
  const ids = new Set<TypeId>((commands.concrete.get(type.id) ?? []).map((one) => one.type.id));
  return proof.model.commands.filter((one) => ids.has(one.type.id));
}

function findingsAbout({ type }: EventFact, evidence: Evidence): ExplainedFinding[] {
  const models = evidence.proof.model.commands.filter((one) => one.type.id === type.id);
  const made = commandFindings(models, new Map());
  const told = evidence.diagnostics.filter((one) =>
    made.some((finding) => compareDiagnostics(finding, one) === 0),
  );
  return told.map(asFinding);
}

function missedBy({ type }: EventFact, evidence: Evidence) {
  const { facts, commands } = evidence;
  return facts.commands.handlers.flatMap((handler) =>
    handler.methods
      .filter((method) =>
        declaredEvents(method.parameters[0], commands.facts).some((one) => one.type.id === type.id),
      )
      .flatMap((method) => {
        const missed = misses(methodVerdicts(method, commands.facts)).map(asReason);
        const [first] = [...missed, ...classReasons(handler, evidence)];
        const name = `${handler.type.name}.${method.name}`;
        return first === undefined ? [] : [{ method: name, ...first }];
      }),
  );
}
