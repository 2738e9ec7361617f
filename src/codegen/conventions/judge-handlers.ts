import { diagnose } from '../diagnostics/diagnose.js';
import type { Diagnostic } from '../model/diagnostic.js';
import type { HandlerClassFact, MethodFact } from '../model/facts.js';
import type { TypeId } from '../model/type-ref.js';
import { classRules } from './class-rules/class-rules.js';
import type { ClassSubject } from './class-rules/class-subject.js';
import { holds, judge, misses, tellingMisses, type Verdict } from './convention.js';
import { mentionsEvent, suggestsEvent } from './mentions-event.js';
import { methodRules } from './method-rules/method-rules.js';
import type { MethodSubject } from './method-rules/method-subject.js';

/** A handler class with those of its methods that are handlers. */
export interface JudgedHandler {
  readonly handler: HandlerClassFact;
  readonly methods: readonly MethodFact[];
}

export interface Judgement {
  /** `null` for a class that is none. */
  readonly handler: JudgedHandler | null;
  readonly diagnostics: readonly Diagnostic[];
}

/** What the rules ask of a project beside the class itself. */
type Setting = Pick<MethodSubject, 'events' | 'returns'>;

/** The classes that concrete marked classes derive from. */
export function extendedClasses(handlers: readonly HandlerClassFact[]): Set<TypeId> {
  return new Set(handlers.filter(({ abstract }) => !abstract).flatMap(({ bases }) => bases));
}

/** Tells whether a marked class is a handler class, by which methods, and what it misses. */
export function judgeHandler(subject: ClassSubject, setting: Setting): Judgement {
  const { handler } = subject;
  const ofClass = judge(classRules, subject);
  if (handler.abstract) return { handler: null, diagnostics: tellingMisses(ofClass) };

  const verdicts = handler.methods.map((method) => ({
    method,
    verdicts: judge(methodRules, { method, ...setting }),
  }));
  const methods = verdicts.filter((method) => holds(method.verdicts)).map(({ method }) => method);
  const nearMisses = verdicts.flatMap((judged) => toldOf(judged.method, judged.verdicts));
  const told = [...tellingMisses(ofClass), ...nearMisses];
  return {
    handler: holds(ofClass) && methods.length > 0 ? { handler, methods } : null,
    diagnostics: methods.length === 0 && told.length === 0 ? [emptyClass(handler)] : told,
  };
}

// Its methods may have to do with events, but none of them so nearly that it is told of: the class is.
function emptyClass({ type, place }: HandlerClassFact): Diagnostic {
  return diagnose('handler-class-empty', { place }, { name: type.name });
}

// A method that only may take an event is worth a word when nothing else keeps it from it.
function toldOf(method: MethodFact, verdicts: readonly Verdict[]): Diagnostic[] {
  if (mentionsEvent(method)) return tellingMisses(verdicts);
  const missed = misses(verdicts);
  return suggestsEvent(method) && missed.length === 1 ? missed : [];
}
