import type { Verdict } from '../conventions/convention.js';
import type { MarkerFact } from '../model/facts.js';
import type { DeclarationFact } from '../model/inspection.js';
import type { Evidence } from './evidence.js';
import type { JudgedMethod } from './explained-member.js';
import { asReason } from './explained-rules.js';
import type { Reason } from './method-explanation.js';
import { outsideReason } from './outside-reason.js';
import type { Subject } from './subject.js';
import { unmarkedReason } from './unmarked-reason.js';

export interface Judged {
  readonly evidence: Evidence;
  readonly marker: MarkerFact | null;
  readonly verdicts: readonly Verdict[];
  readonly methods: readonly JudgedMethod[];
}

/** Why a declaration is no handler class; nothing for one that is. */
export function reasonsAgainst(subject: Subject, judged: Judged): readonly Reason[] {
  const { evidence, marker, verdicts, methods } = judged;
  const { declaration, handler } = subject;
  if (handler === null && declaration?.class === null) return [noClass(subject, declaration)];
  const outside = outsideReason(declaration?.standing ?? 'read', subject.place, evidence);
  if (marker === null) return [unmarkedReason(subject, evidence), ...outside];
  const missed = verdicts.filter(({ required, miss }) => required && miss !== null);
  return [
    ...outside,
    ...missed.flatMap(({ miss }) => (miss === null ? [] : [asReason(miss)])),
    ...(missed.length === 0 && !methods.some((method) => method.holds) ? [empty(subject)] : []),
  ];
}

function noClass({ name, place }: Subject, { form, heritage }: DeclarationFact): Reason {
  return form === 'alias'
    ? {
        message: `${name} is another name for \`${heritage.join(', ')}\``,
        hint: 'ask for what it stands for',
        place,
      }
    : {
        message: `${name} is an interface, and no event`,
        hint: 'set `events.discriminant` and give it a literal of that name, or make it a class',
        place,
      };
}

function empty({ name, place }: Subject): Reason {
  return {
    message: `no method of ${name} is a handler method`,
    hint: 'each method says below which rule it misses',
    place,
  };
}
