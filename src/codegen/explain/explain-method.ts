import type { Verdict } from '../conventions/convention.js';
import { mentionsEvent, suggestsEvent } from '../conventions/mentions-event.js';
import type { HandlerClassFact, MethodFact } from '../model/facts.js';
import type { Evidence } from './evidence.js';
import { explainedRules } from './explained-rules.js';
import type { ExplainedMethod, ExplainedRule, MethodRuns, Reason } from './explanation.js';
import { bondsOf, deliverySetting, orderSetting, timeoutSetting } from './settings.js';
import { subscriptionsOf } from './subscriptions.js';

/** A method of a class with what the rules say of it. */
export interface JudgedMethod {
  readonly handler: HandlerClassFact;
  readonly method: MethodFact;
  readonly verdicts: readonly Verdict[];
  readonly holds: boolean;
}

interface Setting {
  readonly evidence: Evidence;
  /** What keeps its class out of the registry. */
  readonly reasons: readonly Reason[];
}

/** Tells whether a method is a handler, by which rules, and how and when it runs. */
export function explainMethod(judged: JudgedMethod, { evidence, reasons }: Setting) {
  const { handler, method, verdicts, holds } = judged;
  const near = mentionsEvent(method) || suggestsEvent(method);
  const verdict = !holds ? 'none' : reasons.length > 0 ? 'candidate' : 'handler';
  return {
    kind: 'method',
    name: `${handler.type.name}.${method.name}`,
    place: method.place,
    declaredIn: method.declaredIn.id,
    takes: method.parameters.map(({ name, text }) => `${name}: ${text}`),
    near,
    verdict,
    rules: near ? explainedRules(verdicts) : explainedRules(verdicts).map(farRule),
    reasons: verdict === 'candidate' ? reasons : [],
    runs: verdict === 'handler' ? runsOf(judged, evidence) : null,
  } satisfies ExplainedMethod;
}

// The catalogue speaks of methods that have to do with events.
function farRule(rule: ExplainedRule): ExplainedRule {
  if (rule.miss === null) return rule;
  const message = rule.rule === 'has-event' ? 'it takes no event' : 'missed as well';
  const hint = 'give it an event as its first parameter';
  return { ...rule, miss: { ...rule.miss, message, hint } };
}

function runsOf({ handler, method }: JudgedMethod, evidence: Evidence): MethodRuns | null {
  const ordered = evidence.proof.order.methods.find(
    (one) => one.handler.type.id === handler.type.id && one.method === method,
  );
  if (ordered === undefined) return null;
  const { model } = ordered;
  return {
    async: model.async,
    returns: { text: method.returns.text, declared: method.returns.declared },
    delivery: deliverySetting(ordered),
    order: orderSetting(ordered),
    timeout: timeoutSetting(ordered),
    bound: bondsOf(ordered, evidence.proof.order.edges),
    subscriptions: subscriptionsOf(ordered, evidence),
  };
}
