import type { RegistryCommands } from '../command-entry.js';
import { RegistryMismatchError } from '../errors/registry-mismatch-error.js';
import type { Registry, RegistryEvents } from '../registry.js';
import { checkRegistry } from '../validation/check-registry.js';
import { writtenCallProblems } from '../validation/written-call-problems.js';
import { commandConflicts, composeCommands } from './compose-commands.js';
import { composeEvents } from './compose-events.js';
import { composeMethods } from './compose-methods.js';
import { renamed } from './renamed.js';
import { sharedNames } from './shared-names.js';

type Source = () => Registry;

type EventsOf<S> = S extends () => Registry<infer E> ? E : never;

// What says nothing of its commands, as that of a package which handles none, must not let all pass.
type CommandsOf<S> = S extends () => Registry<RegistryEvents, infer C>
  ? RegistryCommands extends C
    ? never
    : C
  : never;

type Known<T, Otherwise> = [T] extends [never] ? Otherwise : T;

/** The events of several registries together. */
export interface ComposedEvents<S extends Source> extends RegistryEvents {
  all: EventsOf<S>['all'];
  synchronous: EventsOf<S>['synchronous'];
}

/** The commands of several registries together; any, where none of them says which it has. */
export interface ComposedCommands<S extends Source> extends RegistryCommands {
  all: Known<CommandsOf<S>['all'], RegistryCommands['all']>;
  answers: Known<CommandsOf<S>['answers'], RegistryCommands['answers']>;
}

/**
 * Makes one registry of those that the packages of an application generated, for `createHearken`.
 *
 * What several of them know (an event, a handler class, a method) is there once. The handlers of a
 * registry run in its own order, those of an earlier registry before those of a later one. An event
 * that is synchronous in one package and has an asynchronous handler in another passes for
 * synchronous in the types; `dispatch` refuses it.
 *
 * @param registries the `registry` functions of the generated files, in the order of their handlers
 * @returns a function that throws a {@link RegistryMismatchError} when two classes have one name, two
 *   packages handle one command, or
 *   the registries tell their interface events by different properties
 */
export function composeRegistries<S extends readonly Source[]>(
  ...registries: S
): () => Registry<ComposedEvents<S[number]>, ComposedCommands<S[number]>> {
  return () => compose(registries.map((registry) => registry()));
}

function compose(given: readonly Registry[]): Registry<never, never> {
  refuse(given.flatMap((part) => checkRegistry(part)));
  const { names, problems } = sharedNames(given);
  refuse([...problems, ...commandConflicts(given)]);
  const parts = given.map((part, index) => renamed(part, names[index] ?? new Map(), index));
  const composed: Registry<never, never> = {
    format: 2,
    discriminant: parts.find(({ discriminant }) => discriminant !== null)?.discriminant ?? null,
    events: composeEvents(parts),
    handlers: once(
      parts,
      ({ handlers }) => handlers,
      ({ type }) => type,
    ),
    methods: composeMethods(parts),
    commands: composeCommands(parts),
    constructors: once(
      parts,
      ({ constructors }) => constructors,
      ({ type }) => type,
    ),
    objects: once(
      parts,
      ({ objects }) => objects ?? [],
      ({ name }) => name,
    ),
  };
  return {
    ...composed,
    directCalls: once(
      parts,
      ({ directCalls }) => directCalls ?? [],
      ({ event }) => event,
    ).filter((calls) => holds({ ...composed, directCalls: [calls] })),
    awaitedCalls: once(
      parts,
      ({ awaitedCalls }) => awaitedCalls ?? [],
      ({ event }) => event,
    ).filter((calls) => holds({ ...composed, awaitedCalls: [calls] })),
  };
}

function refuse(problems: readonly string[]): void {
  if (problems.length > 0) throw new RegistryMismatchError(problems);
}

/** True for calls that another package's handlers have not outdated; those take the table. */
function holds(registry: Registry): boolean {
  return [...writtenCallProblems(registry)].length === 0;
}

function once<T>(
  parts: readonly Registry[],
  entriesOf: (part: Registry) => readonly T[],
  identityOf: (entry: T) => unknown,
): readonly T[] {
  const found = new Map<unknown, T>();
  for (const entry of parts.flatMap(entriesOf)) {
    const identity = identityOf(entry);
    if (!found.has(identity)) found.set(identity, entry);
  }
  return [...found.values()];
}
