import { holds, misses } from '../conventions/convention.js';
import { classVerdicts, isNear, methodVerdicts } from '../conventions/commands/command-verdicts.js';
import { isAsync } from '../conventions/method-model.js';
import type { HandlerClassFact, MethodFact } from '../model/facts.js';
import type { Evidence } from './evidence.js';
import { explainedMarker } from './explain-class.js';
import { explainedMember } from './explained-member.js';
import { asFinding, asReason, explainedRules, returnedBy } from './explained-rules.js';
import type { ExplainedCommandHandler, ExplainedCommandMethod } from './explanation.js';
import type { Reason } from './method-explanation.js';
import { findingsAbout } from './findings-about.js';
import { timeoutSetting } from './settings.js';

/** Tells whether a class that is marked for commands handles some, by which rules and methods. */
export function explainCommandHandler(
  handler: HandlerClassFact,
  evidence: Evidence,
): ExplainedCommandHandler {
  const { id, name } = handler.type;
  const reasons = classReasons(handler, evidence);
  const methods = handler.methods.map((method) =>
    explainMethod(method, { handler, reasons, evidence }),
  );
  return {
    kind: 'commandHandler',
    id,
    name,
    place: handler.place,
    handler: methods.some(({ verdict }) => verdict === 'handler'),
    marker: explainedMarker(handler.marker),
    rules: explainedRules(verdictsOf(handler, evidence)),
    findings: findingsAbout(handler, evidence).map(asFinding),
    methods,
  };
}

/** What keeps a class from handling commands, whatever its methods meet. */
export function classReasons(handler: HandlerClassFact, evidence: Evidence): readonly Reason[] {
  const required = verdictsOf(handler, evidence).filter((verdict) => verdict.required);
  return misses(required).map(asReason);
}

function verdictsOf(handler: HandlerClassFact, { extendedByExecutors }: Evidence) {
  return classVerdicts({ handler, isExtended: extendedByExecutors.has(handler.type.id) });
}

interface Setting {
  readonly handler: HandlerClassFact;
  readonly reasons: readonly Reason[];
  readonly evidence: Evidence;
}

function explainMethod(
  method: MethodFact,
  { handler, reasons, evidence }: Setting,
): ExplainedCommandMethod {
  const verdicts = methodVerdicts(method, evidence.commands.facts);
  const judged = { handler, method, verdicts, holds: holds(verdicts) };
  return {
    kind: 'commandMethod',
    ...explainedMember(judged, { message: 'command', near: isNear(method), reasons }),
    async: isAsync(method),
    returns: returnedBy(method),
    timeout: timeoutSetting({ method, handler }),
    commands: commandsOf(method, handler, evidence),
  };
}

function commandsOf(method: MethodFact, { type }: HandlerClassFact, { proof }: Evidence): string[] {
  return proof.model.commands
    .filter(({ handledBy }) =>
      handledBy.some((one) => one.type.id === type.id && one.method === method.name),
    )
    .map(({ name }) => name);
}
