import { mentionsEvent, suggestsEvent } from '../conventions/mentions-event.js';
import type { Evidence } from './evidence.js';
import { explainedMember, type JudgedMethod } from './explained-member.js';
import { returnedBy } from './explained-rules.js';
import type { ExplainedMethod, MethodRuns, Reason } from './method-explanation.js';
import { bondsOf, deliverySetting, orderSetting, timeoutSetting } from './settings.js';
import { subscriptionsOf } from './subscriptions.js';

interface Setting {
  readonly evidence: Evidence;
  /** What keeps its class out of the registry. */
  readonly reasons: readonly Reason[];
}

/** Tells whether a method is a handler, by which rules, and how and when it runs. */
export function explainMethod(
  judged: JudgedMethod,
  { evidence, reasons }: Setting,
): ExplainedMethod {
  const near = mentionsEvent(judged.method) || suggestsEvent(judged.method);
  const member = explainedMember(judged, { message: 'event', near, reasons });
  const runs = member.verdict === 'handler' ? runsOf(judged, evidence) : null;
  return { kind: 'method', ...member, runs };
}

function runsOf({ handler, method }: JudgedMethod, evidence: Evidence): MethodRuns | null {
  const ordered = evidence.proof.order.methods.find(
    (one) => one.handler.type.id === handler.type.id && one.method === method,
  );
  if (ordered === undefined) return null;
  const { model } = ordered;
  return {
    async: model.async,
    returns: returnedBy(method),
    delivery: deliverySetting(ordered),
    order: orderSetting(ordered),
    timeout: timeoutSetting(ordered),
    formerly: model.formerly,
    bound: bondsOf(ordered, evidence.proof.order.edges),
    subscriptions: subscriptionsOf(ordered, evidence),
  };
}
