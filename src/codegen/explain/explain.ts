import { askedMethod } from './asked-names.js';
import type { Evidence } from './evidence.js';
import { explainClass } from './explain-class.js';
import { explainEvent } from './explain-event.js';
import type { Ambiguous, Explanation, Unknown } from './explanation.js';
import { subjectsNamed, type Subject } from './subject.js';
import { suggestedNames } from './suggested-names.js';

/** Explains what goes by a name: a class, one of its methods, an event, or nothing. */
export function explain(asked: string, evidence: Evidence): Explanation {
  return { asked, ...explanationOf(asked, evidence) };
}

function explanationOf(asked: string, evidence: Evidence) {
  const found = subjectsNamed(asked, evidence);
  const [subject] = found;
  if (found.length > 1) return ambiguous(found);
  return subject === undefined ? ofMethod(asked, evidence) : ofSubject(subject, evidence);
}

function ofSubject(subject: Subject, evidence: Evidence) {
  const { event } = subject;
  if (event === null || subject.handler !== null) return explainClass(subject, evidence);
  return explainEvent(event, { evidence, standing: subject.declaration?.standing ?? 'read' });
}

function ofMethod(asked: string, evidence: Evidence) {
  const parts = askedMethod(asked);
  const owners = parts === null ? [] : subjectsNamed(parts.owner, evidence);
  const [owner] = owners;
  if (owners.length > 1) return ambiguous(owners);
  if (parts === null || owner === undefined) return unknown(asked, evidence);
  const { methods } = explainClass(owner, evidence);
  return (
    methods.find(({ name }) => name === `${owner.name}.${parts.method}`) ??
    unknown(`${owner.name}.${parts.method}`, evidence)
  );
}

function ambiguous(found: readonly Subject[]): Ambiguous {
  return { kind: 'ambiguous', candidates: found.map(({ id, place }) => ({ id, place })) };
}

function unknown(asked: string, evidence: Evidence): Unknown {
  return { kind: 'unknown', suggestions: suggestedNames(asked, evidence) };
}
