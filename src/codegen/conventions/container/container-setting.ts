import type { ContainerFacts, RegistrationFact } from '../../model/container-facts.js';
import type { ConstructorFact } from '../../model/facts.js';
import type { TypeId } from '../../model/type-ref.js';
import { candidatesFor, isSure } from './candidates-for.js';
import { groupBy } from '../../model/group-by.js';

/** What is registered for a token. */
export interface Binding {
  /** In the order in which they run, as far as that is known. */
  readonly all: readonly RegistrationFact[];
  /** Those that may win: the container takes the last one. */
  readonly candidates: readonly RegistrationFact[];
  /** Whether the container may find none. */
  readonly absent: 'never' | 'sometimes' | 'always';
}

/** All that is known of a project's container. */
export interface ContainerSetting {
  readonly facts: ContainerFacts;
  readonly constructors: ReadonlyMap<TypeId, ConstructorFact>;
  /** The handler classes, which hardly anybody registers. */
  readonly handlers: ReadonlySet<TypeId>;
  /** True where every registration is known, so that what is not among them is missing. */
  readonly closed: boolean;
  bindingOf(key: string): Binding;
}

const unregistered: Binding = { all: [], candidates: [], absent: 'always' };

export function createContainerSetting(
  facts: ContainerFacts,
  constructors: readonly ConstructorFact[],
  handlers: ReadonlySet<TypeId>,
): ContainerSetting {
  const readable = facts.registrations.filter(({ token }) => token.kind !== 'unread');
  const groups = groupBy(readable, ({ token }) => (token.kind === 'unread' ? '' : token.key));
  const bindings = new Map([...groups].map(([key, all]) => [key, bindingFrom(all)]));
  return {
    facts,
    constructors: new Map(constructors.map((fact) => [fact.type.id, fact])),
    handlers,
    closed: facts.roots.length > 0 && facts.unread.length === 0,
    bindingOf: (key) => bindings.get(key) ?? unregistered,
  };
}

function bindingFrom(all: readonly RegistrationFact[]): Binding {
  return {
    all,
    candidates: candidatesFor(all),
    absent: all.some(isSure) ? 'never' : 'sometimes',
  };
}
