import type { ResolvedConfig } from '../model/config.js';
import type { Diagnostic } from '../model/diagnostic.js';
import type { EventFact, HandlerClassFact } from '../model/facts.js';
import { isSameType } from '../model/is-same-type.js';
import { keepEach } from '../model/kept.js';
import type { EventModel } from '../model/model.js';
import { eventModels, indexEvents, type EventIndex } from './event-index.js';
import { judge, misses } from './convention.js';
import { eventRules } from './event-rules/event-rules.js';
import type { EventSubject, Known } from './event-rules/event-subject.js';
import { eventSubjects, type EventSurroundings } from './event-rules/event-subjects.js';
import { judgeHandler, type JudgedHandler, type Judgement } from './judge-handlers.js';
import { emptyBases, methodModel } from './method-model.js';
import type { OrderedMethod } from './order/ordered-method.js';

/**
 * The events of a project, and what follows from them for one handler class. For the same facts
 * it gives the same objects: a watch judges again only what a change has touched.
 */
export interface EventSetting {
  readonly events: EventIndex;
  readonly models: readonly EventModel[];
  judge(handler: HandlerClassFact, isExtended: boolean): Judgement;
  methods(judged: JudgedHandler, handlerName: string): readonly OrderedMethod[];
  emptyBases(judged: JudgedHandler): readonly Diagnostic[];
  /** What the project's own events miss. */
  findings(found: Omit<EventSurroundings, 'events'>): readonly Diagnostic[];
}

export function createEventSetting(
  facts: readonly EventFact[],
  { defaults, handlers: { returns } }: ResolvedConfig,
): EventSetting {
  const events = indexEvents(facts);
  return {
    events,
    models: eventModels(events),
    judge: keepEach((handler, isExtended) =>
      judgeHandler({ handler, isExtended }, { events: events.facts, returns }),
    ),
    methods: keepEach(({ handler, methods }, handlerName) => {
      const setting = { handler, handlerName, events, defaults };
      return methods.map((method) => ({ model: methodModel(method, setting), method, handler }));
    }),
    findings: (found) => eventSubjects({ ...found, events }).flatMap(judgeEvent),
    emptyBases: keepEach(({ methods }) => methods.flatMap((method) => emptyBases(method, events))),
  };
}

// Kept by event, as long as its fate is the same.
const judgeEvent = ({ event, handled, raised }: EventSubject) => missesOf(event, handled, raised);
const missesOf = keepEach((event: EventFact, handled: Known, raised: Known) =>
  misses(judge(eventRules, { event, handled, raised })),
);

/** Compares two facts of one event by what they consist of, each part by identity. */
export function isSameEvent(a: EventFact, b: EventFact): boolean {
  const { type, ...parts } = a;
  return (
    isSameType(type, b.type) &&
    (Object.keys(parts) as (keyof typeof parts)[]).every((part) => a[part] === b[part])
  );
}
