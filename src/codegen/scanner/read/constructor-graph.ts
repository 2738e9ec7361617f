import type { ConstructorFact } from '../../model/facts.js';
import type { Roots } from '../container/container-facts.js';
import { declaredRegistrations } from '../container/declared-registrations.js';
import type { Gathered } from '../container/gathered.js';
import type { Token } from '../container/token-of.js';
import type { World } from '../resolve/world.js';
import type { Entity } from '../syntax/entity.js';
import { builtBy } from './constructor-facts.js';

/** What tells the container more than the classes of the graph do themselves. */
export interface Registering {
  /** Classes whose decorators register something. */
  readonly registering: readonly Entity[];
  readonly roots: Roots;
}

/**
 * The constructors of some classes and, in turn, of the project's classes that they take: by
 * their own tokens, or by what is registered for a token.
 */
export function constructorGraph(
  world: World,
  from: readonly Entity[],
  { registering, roots }: Registering,
): ReadonlyMap<Entity, ConstructorFact> {
  const facts = new Map<Entity, ConstructorFact>();
  const registered = classesByToken([
    ...registering.map((entity) => declaredRegistrations(world, entity)),
    ...roots.gathered,
  ]);
  const open = [...from];
  for (let entity = open.pop(); entity !== undefined; entity = open.pop()) {
    if (facts.has(entity)) continue;
    const { fact, tokens } = builtBy(world, entity);
    open.push(...(registered.get(fact.type.id) ?? []));
    if (fact.type.origin === 'package') continue;
    facts.set(entity, fact);
    open.push(...tokens.flatMap((token) => reached(token, registered)));
  }
  return facts;
}

type ClassesByToken = ReadonlyMap<string, readonly Entity[]>;

function reached({ fact, entity }: Token, registered: ClassesByToken): readonly Entity[] {
  const classes = fact.kind === 'unread' ? [] : (registered.get(fact.key) ?? []);
  return entity === null ? classes : [entity, ...classes];
}

/** The classes that a token may come to, through other tokens as well. */
function classesByToken(all: readonly Gathered[]): ClassesByToken {
  const classes = new Map<string, Entity[]>();
  const aliases = new Map<string, string[]>();
  for (const { fact, entity } of all.flatMap(({ registrations }) => registrations)) {
    const { token, provider } = fact;
    if (token.kind === 'unread') continue;
    if (entity !== null) classes.set(token.key, [...(classes.get(token.key) ?? []), entity]);
    if (provider.kind === 'token' && provider.token.kind !== 'unread') {
      aliases.set(token.key, [...(aliases.get(token.key) ?? []), provider.token.key]);
    }
  }
  const reachable = (key: string, seen: ReadonlySet<string>): readonly Entity[] =>
    seen.has(key)
      ? []
      : [
          ...(classes.get(key) ?? []),
          ...(aliases.get(key) ?? []).flatMap((next) => reachable(next, new Set([...seen, key]))),
        ];
  return new Map(
    [...classes.keys(), ...aliases.keys()].map((key) => [key, reachable(key, new Set())]),
  );
}
