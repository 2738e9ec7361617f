import { diagnose } from '../../diagnostics/diagnose.js';
import type { Diagnostic } from '../../model/diagnostic.js';
import type { EventFact, MethodFact } from '../../model/facts.js';
import type { TypeId } from '../../model/type-ref.js';
import { classRules } from '../class-rules/class-rules.js';
import type { ClassSubject } from '../class-rules/class-subject.js';
import { hasEventMethod } from '../class-rules/has-event-method.js';
import { judge, type Verdict } from '../convention.js';
import { mentionsEvent, suggestsEvent } from '../mentions-event.js';
import { methodLabel } from '../method-label.js';
import { firstMember } from '../method-rules/first-member.js';
import { hasReadableOptions } from '../method-rules/has-readable-options.js';
import { hasUsableTimeout } from '../method-rules/has-usable-timeout.js';
import { isPublic } from '../method-rules/is-public.js';
import { methodRules } from '../method-rules/method-rules.js';
import type { MethodRule } from '../method-rules/method-subject.js';
import { returnsNothing } from '../method-rules/returns-nothing.js';
import { returnsResolvedType } from '../method-rules/returns-resolved-type.js';
import { takesResolvedType } from '../method-rules/takes-resolved-type.js';
import { takesNominalEvent } from '../method-rules/takes-nominal-event.js';
import { hasEffectiveOptions } from './has-effective-options.js';
import { missedRules } from './missed-rules.js';

export type Commands = ReadonlyMap<TypeId, EventFact>;

const rulesOfClass = classRules.filter((rule) => rule !== hasEventMethod);

const sharedOptions: readonly MethodRule[] = [hasReadableOptions, hasUsableTimeout];
const rulesOfOptions: readonly MethodRule[] = [...sharedOptions, hasEffectiveOptions];

// What is returned is for whoever sends the command, be it known here or not.
const rulesOfMethod = methodRules.filter(
  (rule) =>
    rule !== returnsNothing && rule !== returnsResolvedType && !sharedOptions.includes(rule),
);

/** What each rule says of a class that is marked as a handler of commands. */
export function classVerdicts(subject: ClassSubject): Verdict[] {
  return judge(rulesOfClass, subject);
}

/** What each rule says of a method as the handler of a command. */
export function methodVerdicts(found: MethodFact, events: Commands): Verdict[] {
  const method = withoutOptions(found);
  const verdicts = judge(rulesOfMethod, { method, events, returns: 'anything' });
  return [
    ...verdicts.map((verdict) => ({
      ...verdict,
      rule: verdict.rule.replace('event', 'command'),
      miss: verdict.miss && missOf(method, verdict.rule),
    })),
    ...judge(rulesOfOptions, { method: found, events, returns: 'anything' }),
  ];
}

/** True for a method that takes a command, or may be meant to. */
export function isNear(method: MethodFact): boolean {
  return isMentioning(method) || suggestsEvent(method);
}

/** True for one that takes a command, wherever. */
export function isMentioning(method: MethodFact): boolean {
  return mentionsEvent(withoutOptions(method));
}

// `@HandlerMethod` says of no method that it takes a command: it may be meant for an event.
function withoutOptions(method: MethodFact): MethodFact {
  return { ...method, options: null };
}

function missOf(method: MethodFact, rule: string): Diagnostic {
  if (rule === takesNominalEvent.id) return withOther(method);
  if (rule === isPublic.id) return notPublic(method);
  const lost = rule === takesResolvedType.id ? firstMember(method, 'unresolved') : null;
  const known = missedRules[rule] ?? `misses the rule ${rule}`;
  const reason = lost === null ? known : `\`${lost.text}\` cannot be resolved`;
  const facts = { method: methodLabel(method), certain: isMentioning(method), reason };
  return diagnose('command-handler-missed', lost?.parameter ?? method, facts);
}

function notPublic(method: MethodFact): Diagnostic {
  const { place, visibility } = method;
  const facts = { method: methodLabel(method), visibility };
  return diagnose('command-handler-not-public', { place }, facts);
}

function withOther(method: MethodFact): Diagnostic {
  const found = firstMember(method, 'lookAlike');
  const facts = { name: methodLabel(method), takes: found?.text ?? null };
  return diagnose('handler-of-no-command', found?.parameter ?? method, facts);
}
