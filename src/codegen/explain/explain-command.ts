import { methodVerdicts } from '../conventions/commands/command-verdicts.js';
import { misses } from '../conventions/convention.js';
import { declaredEvents } from '../conventions/declared-events.js';
import { comparePlaces } from '../model/compare-places.js';
import type { EventFact } from '../model/facts.js';
import type { TypeId } from '../model/type-ref.js';
import type { Evidence } from './evidence.js';
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

function findingsAbout({ type, place }: EventFact, evidence: Evidence): ExplainedFinding[] {
  const model = evidence.proof.model.commands.find((one) => one.type.id === type.id);
  const second = model?.handledBy.slice(1).map((one) => one.place) ?? [];
  const found = evidence.diagnostics.filter(
    (one) =>
      (one.code === 'command-without-handler' && isAt(one.place, place)) ||
      (one.code === 'command-with-two-handlers' &&
        second.some((at) => isAt(one.place, at)) &&
        one.message.includes(` handles ${model?.name},`)),
  );
  return found.map(asFinding);
}

function isAt(a: EventFact['place'] | null, b: EventFact['place']): boolean {
  return a !== null && comparePlaces(a, b) === 0;
}

function missedBy({ type }: EventFact, { facts, commands }: Evidence) {
  return facts.commands.handlers.flatMap((handler) =>
    handler.methods
      .filter((method) =>
        declaredEvents(method.parameters[0], commands.facts).some((one) => one.type.id === type.id),
      )
      .flatMap((method) => {
        const [first] = misses(methodVerdicts(method, commands.facts));
        const name = `${handler.type.name}.${method.name}`;
        return first === undefined ? [] : [{ method: name, ...asReason(first) }];
      }),
  );
}
