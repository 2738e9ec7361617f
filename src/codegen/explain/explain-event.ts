import type { EventFact } from '../model/facts.js';
import { isConcreteEvent } from '../model/is-concrete-event.js';
import type { FileStanding } from '../model/inspection.js';
import type { Evidence } from './evidence.js';
import type { ExplainedEvent, Recognised } from './explanation.js';
import type { Reason } from './method-explanation.js';
import { eventVerdicts } from './event-verdicts.js';
import { explainedRules } from './explained-rules.js';
import { outsideReason } from './outside-reason.js';
import { fieldsInWords } from './fields-in-words.js';
import { subscribersOf } from './subscriptions.js';

interface Setting {
  readonly evidence: Evidence;
  readonly standing: FileStanding;
}

/** Tells what makes an event one, what it carries, and who handles it, in which order. */
export function explainEvent(event: EventFact, { evidence, standing }: Setting): ExplainedEvent {
  const { type, place, kind, shape } = event;
  return {
    kind: 'event',
    id: type.id,
    name: type.name,
    place,
    origin: type.origin,
    form: kind,
    recognised: recognised(event, evidence),
    reasons: [...outsideReason(standing, place, evidence), ...hidden(event)],
    rules: explainedRules(eventVerdicts(event, evidence)),
    standsFor: standsFor(event, evidence),
    shape: shape && fieldsInWords(shape),
    handledBy: subscribersOf(event, evidence),
  };
}

function recognised(event: EventFact, { config }: Evidence): Recognised {
  const property = config.events.discriminant;
  if (event.root) return { by: 'config' };
  if (event.discriminator !== null && property !== null) {
    return { by: 'discriminant', property, value: event.discriminator };
  }
  return event.bases.length === 0 ? { by: 'marker' } : { by: 'heritage', bases: event.bases };
}

function hidden({ type, place }: EventFact): readonly Reason[] {
  if (type.exportPath !== null) return [];
  return [
    {
      message: `${type.name} is not exported, so the registry cannot import it`,
      hint: `write \`export\` before it`,
      place,
    },
  ];
}

function standsFor({ type }: EventFact, { proof: { model } }: Evidence): string[] {
  const own = model.events.find((one) => one.type.id === type.id);
  const concrete = model.events.filter(isConcreteEvent);
  return concrete
    .filter(({ name, bases }) => name === own?.name || bases.includes(own?.name ?? ''))
    .map(({ name }) => name);
}
