import { diagnose } from '../../diagnostics/diagnose.js';
import type { Diagnostic } from '../../model/diagnostic.js';
import type { EventFact, HandlerClassFact, MethodFact } from '../../model/facts.js';
import type { TypeId } from '../../model/type-ref.js';
import { classRules } from '../class-rules/class-rules.js';
import type { ClassSubject } from '../class-rules/class-subject.js';
import { hasEventMethod } from '../class-rules/has-event-method.js';
import { holds, judge, tellingMisses } from '../convention.js';
import { mentionsEvent, suggestsEvent } from '../mentions-event.js';
import { methodLabel } from '../method-label.js';
import { firstMember } from '../method-rules/first-member.js';
import { methodRules } from '../method-rules/method-rules.js';
import { returnsResolvedType } from '../method-rules/returns-resolved-type.js';
import { takesNominalEvent } from '../method-rules/takes-nominal-event.js';
import { missedRules } from './missed-rules.js';

export interface CommandJudgement {
  /** The methods that handle a command; none of a class that is no handler. */
  readonly methods: readonly MethodFact[];
  /** Those that may take one and do not handle it. */
  readonly near: readonly MethodFact[];
  readonly diagnostics: readonly Diagnostic[];
}

type Commands = ReadonlyMap<TypeId, EventFact>;

const rulesOfClass = classRules.filter((rule) => rule !== hasEventMethod);

// What is returned is for whoever sends the command, be it known here or not.
const rulesOfMethod = methodRules.filter((rule) => rule !== returnsResolvedType);

/** Tells whether a marked class handles commands, by which methods, and what it misses. */
export function judgeCommandHandler(subject: ClassSubject, commands: Commands): CommandJudgement {
  const { handler } = subject;
  const ofClass = judge(rulesOfClass, subject);
  const told = tellingMisses(ofClass);
  if (handler.abstract) return { methods: [], near: [], diagnostics: told };
  const judged = handler.methods.map((method) => judgeMethod(method, commands));
  const methods = judged.flatMap(({ method }) => method ?? []);
  const all = [...told, ...judged.flatMap(({ miss }) => miss ?? [])];
  const handling = holds(ofClass) ? methods : [];
  const isEmpty = methods.length === 0 && all.length === 0;
  return {
    methods: handling,
    near: handler.methods.filter((method) => !handling.includes(method)),
    diagnostics: isEmpty ? [withoutCommand(handler)] : all,
  };
}

interface JudgedMethod {
  /** `null` for one that handles no command. */
  readonly method: MethodFact | null;
  /** What keeps it from it, where it comes near. */
  readonly miss: Diagnostic | null;
}

// `@HandlerMethod` speaks of the delivery of events: a command has one handler, which runs when it is sent.
function judgeMethod(found: MethodFact, events: Commands): JudgedMethod {
  const method = { ...found, options: null };
  const verdicts = judge(rulesOfMethod, { method, events, returns: 'anything' });
  const missed = verdicts.filter(({ required, miss }) => required && miss !== null);
  const [first] = missed;
  if (first === undefined) return { method: found, miss: null };
  const isNear = mentionsEvent(method) || (suggestsEvent(method) && missed.length === 1);
  return { method: null, miss: isNear ? nearMiss(method, first.rule) : null };
}

function nearMiss(method: MethodFact, rule: string): Diagnostic {
  if (rule === takesNominalEvent.id) return withOther(method);
  const reason = missedRules[rule] ?? `misses the rule ${rule}`;
  return diagnose('command-handler-missed', method, { method: methodLabel(method), reason });
}

function withOther(method: MethodFact): Diagnostic {
  const found = firstMember(method, 'lookAlike');
  const facts = { name: methodLabel(method), takes: found?.text ?? null };
  return diagnose('handler-of-no-command', found?.parameter ?? method, facts);
}

function withoutCommand({ type, place }: HandlerClassFact): Diagnostic {
  return diagnose('handler-of-no-command', { place }, { name: type.name, takes: null });
}
