import type { Verdict } from '../conventions/convention.js';
import type { HandlerClassFact, MethodFact } from '../model/facts.js';
import { explainedRules } from './explained-rules.js';
import type { ExplainedMember, ExplainedRule, Reason } from './method-explanation.js';

/** A method of a class with what the rules say of it. */
export interface JudgedMethod {
  readonly handler: HandlerClassFact;
  readonly method: MethodFact;
  readonly verdicts: readonly Verdict[];
  readonly holds: boolean;
}

interface Circumstances {
  /** What a handler method takes. */
  readonly message: 'event' | 'command';
  /** True for a method that takes one, or may be meant to. */
  readonly near: boolean;
  /** What keeps its class from having handler methods. */
  readonly reasons: readonly Reason[];
}

/** What the rules say of a method, be it for events or for commands. */
export function explainedMember(
  { handler, method, verdicts, holds }: JudgedMethod,
  { message, near, reasons }: Circumstances,
): ExplainedMember {
  const verdict = !holds ? 'none' : reasons.length > 0 ? 'candidate' : 'handler';
  const rules = explainedRules(verdicts);
  return {
    name: `${handler.type.name}.${method.name}`,
    place: method.place,
    declaredIn: method.declaredIn.id,
    takes: method.parameters.map(({ name, text }) => `${name}: ${text}`),
    near,
    verdict,
    rules: near ? rules : rules.map((rule) => farRule(rule, message)),
    reasons: verdict === 'candidate' ? reasons : [],
  };
}

// The catalogue speaks of methods that have to do with the message.
function farRule(rule: ExplainedRule, message: Circumstances['message']): ExplainedRule {
  if (rule.miss === null) return rule;
  const isFirst = rule.rule === `has-${message}`;
  const said = isFirst ? `it takes no ${message}` : 'missed as well';
  const article = message === 'event' ? 'an' : 'a';
  const hint = `give it ${article} ${message} as its first parameter`;
  return { ...rule, miss: { ...rule.miss, message: said, hint } };
}
