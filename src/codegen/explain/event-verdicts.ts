import { judge, type Verdict } from '../conventions/convention.js';
import { eventRules } from '../conventions/event-rules/event-rules.js';
import type { EventSubject } from '../conventions/event-rules/event-subject.js';
import { eventSubjects } from '../conventions/event-rules/event-subjects.js';
import { severityOf } from '../diagnostics/settle-diagnostics.js';
import type { EventFact } from '../model/facts.js';
import type { Evidence } from './evidence.js';

/** What the advice on events says of one; nothing of what cannot be known, or is switched off. */
export function eventVerdicts(event: EventFact, evidence: Evidence): readonly Verdict[] {
  const { events, facts, proof, config } = evidence;
  const subjects = eventSubjects({ events, model: proof.model, unraised: facts.unraised });
  const subject = subjects.find((one) => one.event.type.id === event.type.id);
  if (subject === undefined) return [];
  const rules = eventRules.filter(({ id }) => !isUnknown(id, subject));
  return judge(rules, subject).filter(
    ({ miss }) => miss === null || severityOf(miss, config.rules) !== 'off',
  );
}

function isUnknown(rule: string, { handled, raised }: EventSubject): boolean {
  return (
    (rule === 'is-handled' && handled === 'unknown') ||
    (rule === 'is-raised' && raised === 'unknown')
  );
}
