import { holds } from '../conventions/convention.js';
import { classVerdicts, isNear, methodVerdicts } from '../conventions/commands/command-verdicts.js';
import { isAsync } from '../conventions/method-model.js';
import type { HandlerClassFact, MethodFact } from '../model/facts.js';
import type { Evidence } from './evidence.js';
import { explainedMarker } from './explain-class.js';
import { explainedRules } from './explained-rules.js';
import type {
  ExplainedCommandHandler,
  ExplainedCommandMethod,
  ExplainedRule,
} from './explanation.js';
import { timeoutSetting } from './settings.js';

/** Tells whether a class that is marked for commands handles some, by which rules and methods. */
export function explainCommandHandler(
  handler: HandlerClassFact,
  evidence: Evidence,
): ExplainedCommandHandler {
  const { id, name } = handler.type;
  const isExtended = evidence.extendedByExecutors.has(id);
  const verdicts = classVerdicts({ handler, isExtended });
  const keeps = holds(verdicts) && !handler.abstract;
  const methods = handler.methods.map((method) =>
    explainMethod(method, { handler, keeps, evidence }),
  );
  return {
    kind: 'commandHandler',
    id,
    name,
    place: handler.place,
    handler: methods.some(({ verdict }) => verdict === 'handler'),
    marker: explainedMarker(handler.marker),
    rules: explainedRules(verdicts),
    methods,
  };
}

interface Setting {
  readonly handler: HandlerClassFact;
  /** False for a class whose methods handle nothing, whatever they meet. */
  readonly keeps: boolean;
  readonly evidence: Evidence;
}

function explainMethod(
  method: MethodFact,
  { handler, keeps, evidence }: Setting,
): ExplainedCommandMethod {
  const verdicts = methodVerdicts(method, evidence.commands.facts);
  const near = isNear(method);
  const rules = explainedRules(verdicts);
  return {
    kind: 'commandMethod',
    name: `${handler.type.name}.${method.name}`,
    place: method.place,
    declaredIn: method.declaredIn.id,
    takes: method.parameters.map(({ name, text }) => `${name}: ${text}`),
    near,
    verdict: !holds(verdicts) ? 'none' : keeps ? 'handler' : 'candidate',
    rules: near ? rules : rules.map(farRule),
    async: isAsync(method),
    returns: { text: method.returns.text, declared: method.returns.declared },
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

// The catalogue speaks of methods that have to do with commands.
function farRule(rule: ExplainedRule): ExplainedRule {
  if (rule.miss === null) return rule;
  const message = rule.rule === 'has-command' ? 'it takes no command' : 'missed as well';
  const hint = 'give it a command as its first parameter';
  return { ...rule, miss: { ...rule.miss, message, hint } };
}
