import { diagnose } from '../../diagnostics/diagnose.js';
import type { Diagnostic } from '../../model/diagnostic.js';
import type { HandlerClassFact, MethodFact } from '../../model/facts.js';
import type { ClassSubject } from '../class-rules/class-subject.js';
import { holds, misses, tellingMisses } from '../convention.js';
import {
  classVerdicts,
  type Commands,
  isMentioning,
  isNear,
  methodVerdicts,
} from './command-verdicts.js';

export interface CommandJudgement {
  /** The methods that handle a command; none of a class that is no handler. */
  readonly methods: readonly MethodFact[];
  /** Those that may take one and do not handle it. */
  readonly near: readonly MethodFact[];
  readonly diagnostics: readonly Diagnostic[];
}

/** Tells whether a marked class handles commands, by which methods, and what it misses. */
export function judgeCommandHandler(subject: ClassSubject, commands: Commands): CommandJudgement {
  const { handler } = subject;
  const ofClass = classVerdicts(subject);
  const told = tellingMisses(ofClass);
  if (handler.abstract) return { methods: [], near: [], diagnostics: told };
  const judged = handler.methods.map((method) => judgeMethod(method, commands));
  const methods = judged.flatMap(({ method }) => method ?? []);
  const all = [...told, ...judged.flatMap(({ diagnostics }) => diagnostics)];
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
  /** What keeps it from it, where it comes near; of one that handles a command, what else is wrong. */
  readonly diagnostics: readonly Diagnostic[];
}

function judgeMethod(method: MethodFact, commands: Commands): JudgedMethod {
  const verdicts = methodVerdicts(method, commands);
  const missed = misses(verdicts.filter(({ required }) => required));
  const [first] = missed;
  if (first === undefined) return { method, diagnostics: misses(verdicts) };
  const isTold = isMentioning(method) || (isNear(method) && missed.length === 1);
  return { method: null, diagnostics: isTold ? [first] : [] };
}

function withoutCommand({ type, place }: HandlerClassFact): Diagnostic {
  return diagnose('handler-of-no-command', { place }, { name: type.name, takes: null });
}
