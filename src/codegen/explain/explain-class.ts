import { classRules } from '../conventions/class-rules/class-rules.js';
import { holds, judge } from '../conventions/convention.js';
import { methodRules } from '../conventions/method-rules/method-rules.js';
import type { ClassFact, HandlerClassFact, MarkerFact } from '../model/facts.js';
import { noOptions } from '../model/no-options.js';
import type { Evidence } from './evidence.js';
import { explainMethod } from './explain-method.js';
import type { JudgedMethod } from './explained-member.js';
import { asFinding, explainedRules } from './explained-rules.js';
import { findingsAbout } from './findings-about.js';
import type { ExplainedClass, ExplainedMarker } from './explanation.js';
import type { ExplainedRule } from './method-explanation.js';
import { reasonsAgainst } from './reasons-against.js';
import type { Subject } from './subject.js';

/** Tells whether a declaration is a handler class, by which rules, and the same of its methods. */
export function explainClass(subject: Subject, evidence: Evidence): ExplainedClass {
  const { id, name, place } = subject;
  const found = subject.handler ?? subject.declaration?.class ?? null;
  const marker = subject.handler?.marker ?? subject.declaration?.marker ?? null;
  const handler = found && asMarked(found, marker);
  const isExtended = evidence.extended.has(id);
  const verdicts = handler === null ? [] : judge(classRules, { handler, isExtended });
  const methods = handler === null ? [] : judgedMethods(handler, evidence);
  const reasons = reasonsAgainst(subject, { evidence, marker, verdicts, methods });
  return {
    kind: 'class',
    id,
    name,
    place,
    handler: reasons.length === 0,
    marker: marker && explainedMarker(marker),
    reasons,
    rules: explainedRules(verdicts).map((rule) => (marker === null ? ofUnmarked(rule) : rule)),
    findings:
      subject.handler === null ? [] : findingsAbout(subject.handler, evidence).map(asFinding),
    methods: [
      ...methods.map((method) => explainMethod(method, { evidence, reasons })),
      ...unmarkedMethods(subject, evidence),
    ],
  };
}

/** The class, marked for the sake of the rules where it carries no marker. */
function asMarked(found: ClassFact, marker: MarkerFact | null): HandlerClassFact {
  return { ...found, marker: marker ?? { ...noMarker, place: found.place } };
}

const noMarker = { kind: 'decorator', name: '', inherited: false, options: noOptions } as const;

/** The other methods of a class whose methods carry the markers themselves. */
function unmarkedMethods({ handler, declaration, name, place }: Subject, evidence: Evidence) {
  if (handler?.marker.kind !== 'method') return [];
  const marked = new Set(handler.methods.map((method) => method.name));
  const others = declaration?.class?.methods.filter((method) => !marked.has(method.name)) ?? [];
  const reason = {
    message: `only the methods of ${name} that carry a marker of their own are handlers`,
    hint: `mark it with \`@${handler.marker.name}\`, as others of ${name} are`,
    place,
  };
  return judgedMethods({ ...handler, methods: others }, evidence).map((method) =>
    explainMethod(method, { evidence, reasons: [reason] }),
  );
}

function judgedMethods(handler: HandlerClassFact, { events, config }: Evidence): JudgedMethod[] {
  const { returns } = config.handlers;
  return handler.methods.map((method) => {
    const verdicts = judge(methodRules, { method, events: events.facts, returns });
    return { handler, method, verdicts, holds: holds(verdicts) };
  });
}

// The catalogue speaks of marked classes.
function ofUnmarked(rule: ExplainedRule): ExplainedRule {
  if (rule.rule !== 'has-event-method' || rule.miss === null) return rule;
  return { ...rule, miss: { ...rule.miss, message: 'no method of it takes an event' } };
}

export function explainedMarker({ kind, name, place, inherited }: MarkerFact): ExplainedMarker {
  return { kind, name, place, inherited };
}
