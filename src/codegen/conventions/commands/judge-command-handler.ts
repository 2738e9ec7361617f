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
import { methodRules } from '../method-rules/method-rules.js';
import { missedRules } from './missed-rules.js';

export interface CommandJudgement {
  /** The methods that handle a command; none of a class that is no handler. */
  readonly methods: readonly MethodFact[];
  readonly diagnostics: readonly Diagnostic[];
}

type Commands = ReadonlyMap<TypeId, EventFact>;

const rules = classRules.filter((rule) => rule !== hasEventMethod);

/** Tells whether a marked class handles commands, by which methods, and what it misses. */
export function judgeCommandHandler(subject: ClassSubject, commands: Commands): CommandJudgement {
  const { handler } = subject;
  const ofClass = judge(rules, subject);
  const told = tellingMisses(ofClass);
  if (handler.abstract) return { methods: [], diagnostics: told };
  const judged = handler.methods.map((method) => judgeMethod(method, commands));
  const methods = judged.flatMap(({ method }) => method ?? []);
  const all = [...told, ...judged.flatMap(({ miss }) => miss ?? [])];
  const isEmpty = methods.length === 0 && all.length === 0;
  return {
    methods: holds(ofClass) ? methods : [],
    diagnostics: isEmpty ? [withoutCommand(handler)] : all,
  };
}

interface JudgedMethod {
  /** `null` for one that handles no command. */
  readonly method: MethodFact | null;
  /** What keeps it from it, where it comes near. */
  readonly miss: Diagnostic | null;
}

function judgeMethod(method: MethodFact, events: Commands): JudgedMethod {
  const verdicts = judge(methodRules, { method, events, returns: 'anything' });
  const missed = verdicts.filter(({ required, miss }) => required && miss !== null);
  const [first] = missed;
  if (first === undefined) return { method, miss: null };
  const isNear = mentionsEvent(method) || (suggestsEvent(method) && missed.length === 1);
  return { method: null, miss: isNear ? nearMiss(method, first.rule) : null };
}

function nearMiss(method: MethodFact, rule: string): Diagnostic {
  const reason = missedRules[rule] ?? `misses the rule ${rule}`;
  return diagnose('command-handler-missed', method, { method: methodLabel(method), reason });
}

function withoutCommand({ type, place, marker }: HandlerClassFact): Diagnostic {
  return diagnose('handler-of-no-command', { place }, { name: type.name, marker: marker.name });
}
