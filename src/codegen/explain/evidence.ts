import type { Proof } from '../conventions/apply-conventions.js';
import { type EventIndex, indexEvents } from '../conventions/event-index.js';
import { extendedClasses } from '../conventions/judge-handlers.js';
import type { ResolvedConfig } from '../model/config.js';
import type { Diagnostic } from '../model/diagnostic.js';
import type { Facts } from '../model/facts.js';
import type { Inspection } from '../model/inspection.js';
import type { TypeId } from '../model/type-ref.js';

/** What was found and decided of a project, and what was found of the names asked for. */
export interface Findings {
  readonly config: ResolvedConfig;
  readonly facts: Facts;
  readonly proof: Proof;
  readonly inspection: Inspection;
  /** Everything that was found, with the severities that the config wants. */
  readonly diagnostics: readonly Diagnostic[];
}

/** The findings, with what follows from them for every explanation. */
export interface Evidence extends Findings {
  readonly events: EventIndex;
  readonly commands: EventIndex;
  /** The classes that concrete marked classes derive from. */
  readonly extended: ReadonlySet<TypeId>;
  /** The same of the classes that are marked for commands. */
  readonly extendedByExecutors: ReadonlySet<TypeId>;
}

export function evidenceOf(findings: Findings): Evidence {
  const { facts, inspection } = findings;
  const events = new Map(
    [...inspection.events, ...facts.events].map((event) => [event.type.id, event]),
  );
  return {
    ...findings,
    events: indexEvents([...events.values()]),
    commands: indexEvents(facts.commands.commands),
    extended: extendedClasses(facts.handlers),
    extendedByExecutors: extendedClasses(facts.commands.handlers),
  };
}
