import type { EventFact, HandlerClassFact } from '../model/facts.js';
import type { DeclarationFact } from '../model/inspection.js';
import type { Place } from '../model/place.js';
import type { TypeId } from '../model/type-ref.js';
import { askedName } from './asked-names.js';
import type { Evidence } from './evidence.js';

/** A declaration with all that is known of it. */
export interface Subject {
  readonly id: TypeId;
  readonly name: string;
  readonly place: Place;
  readonly handler: HandlerClassFact | null;
  readonly event: EventFact | null;
  readonly command: EventFact | null;
  /** What it is as a class that is marked for commands. */
  readonly executor: HandlerClassFact | null;
  readonly declaration: DeclarationFact | null;
}

/** The declarations that a name may mean: `Name`, `path#Name`, or the end of such a path. */
export function subjectsNamed(asked: string, evidence: Evidence): readonly Subject[] {
  const known = subjects(evidence);
  const exact = known.filter(({ id }) => id === asked);
  return exact.length > 0 ? exact : known.filter((subject) => isMeant(subject, asked));
}

/** Everything that the evidence speaks of, each once. */
export function subjects({ facts, inspection, events }: Evidence): readonly Subject[] {
  const handlers = new Map(facts.handlers.map((handler) => [handler.type.id, handler]));
  const commands = new Map(facts.commands.commands.map((one) => [one.type.id, one]));
  const executors = new Map(facts.commands.handlers.map((one) => [one.type.id, one]));
  const declarations = new Map(inspection.declarations.map((one) => [one.type.id, one]));
  const found = [
    ...executors.values(),
    ...commands.values(),
    ...handlers.values(),
    ...events.facts.values(),
    ...declarations.values(),
  ];
  const once = new Map(found.map(({ type, place }) => [type.id, { type, place }]));
  return [...once.values()].map(({ type: { id, name }, place }) => ({
    id,
    name,
    place,
    handler: handlers.get(id) ?? null,
    event: events.facts.get(id) ?? null,
    command: commands.get(id) ?? null,
    executor: executors.get(id) ?? null,
    declaration: declarations.get(id) ?? null,
  }));
}

function isMeant({ id, name }: Subject, asked: string): boolean {
  const own = askedName(id);
  const wanted = askedName(asked);
  if (wanted.name !== name && wanted.name !== own.name) return false;
  return wanted.path === '' || own.path === wanted.path || own.path.endsWith(`/${wanted.path}`);
}
