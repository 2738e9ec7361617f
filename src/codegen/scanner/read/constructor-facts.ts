import { comparePlaces } from '../../model/compare-places.js';
import { ts } from '../typescript.js';
import type { ConstructorFact, ConstructorParameterFact } from '../../model/facts.js';
import type { TypeRef } from '../../model/type-ref.js';
import { noBindings, type Bindings } from '../heritage/bindings.js';
import { lineage } from '../heritage/lineage.js';
import { classNodeOf, type Entity } from '../syntax/entity.js';
import type { World } from '../resolve/world.js';
import { constructorToken } from './constructor-token.js';
import { decoratorsOf } from './decorators-of.js';
import { isAbstract, nameOrSelf } from './event-facts.js';
import { visibilityOf } from './modifiers.js';
import { placeOf } from './place-of-node.js';
import { packageRef, typeRefOf } from './type-ref-of.js';
import { textOf } from './text-of.js';
import { trailFrom } from '../heritage/trail.js';

/** The constructors of some classes and, in turn, of the project's classes that they take. */
export function constructorFacts(
  world: World,
  roots: readonly Entity[],
): readonly ConstructorFact[] {
  const facts = new Map<Entity, ConstructorFact>();
  const open = [...roots];
  for (let entity = open.pop(); entity !== undefined; entity = open.pop()) {
    if (facts.has(entity)) continue;
    const { fact, tokens } = builtBy(world, entity);
    if (fact.type.origin === 'package') continue;
    facts.set(entity, fact);
    open.push(...tokens);
  }
  return [...facts.values()].sort((a, b) => comparePlaces(a.place, b.place));
}

interface Built {
  readonly fact: ConstructorFact;
  readonly tokens: readonly Entity[];
}

/** Own or inherited constructor of a class; without either it takes nothing. */
export function constructorOf(
  world: World,
  entity: Entity,
): { readonly node: ts.ConstructorDeclaration | null; readonly bindings: Bindings } {
  for (const { node, bindings } of lineage(world, entity).classes) {
    const own = node.members.filter(ts.isConstructorDeclaration);
    const found = own.find(({ body }) => body !== undefined) ?? own[0];
    if (found !== undefined) return { node: found, bindings };
  }
  return { node: null, bindings: noBindings };
}

function builtBy(world: World, entity: Entity): Built {
  return world.memo.once('constructor', entity, () => constructorFact(world, entity));
}

function constructorFact(world: World, entity: Entity): Built {
  const { node, bindings } = constructorOf(world, entity);
  const declaration = classNodeOf(entity);
  const tokens: Entity[] = [];
  const parameters = (node?.parameters ?? []).map((parameter) =>
    parameterFact(world, parameter, { bindings, tokens }),
  );
  const fact: ConstructorFact = {
    type: typeRefOf(world, entity),
    place: placeOf(world, declaration === null ? entity.source : nameOrSelf(declaration)),
    abstract: declaration !== null && isAbstract(declaration),
    visibility: node === null ? 'public' : visibilityOf(node),
    inherited: node !== null && node.parent !== declaration,
    parameters,
  };
  return { fact, tokens };
}

interface Wanted {
  readonly bindings: Bindings;
  /** Gathers the classes that the constructor takes. */
  readonly tokens: Entity[];
}

function parameterFact(
  world: World,
  node: ts.ParameterDeclaration,
  wanted: Wanted,
): ConstructorParameterFact {
  const { name, type, questionToken, initializer, dotDotDotToken } = node;
  return {
    name: name.getText(),
    place: placeOf(world, name),
    text: type === undefined ? 'any' : textOf(type),
    optional: questionToken !== undefined || initializer !== undefined,
    rest: dotDotDotToken !== undefined,
    token: dotDotDotToken ? null : tokenRef(world, type, wanted),
    decorated: decoratorsOf(node).length > 0,
  };
}

function tokenRef(
  world: World,
  type: ts.TypeNode | undefined,
  { bindings, tokens }: Wanted,
): TypeRef | null {
  const token = type === undefined ? null : constructorToken(world, type, trailFrom(bindings));
  if (token === null) return null;
  if (token.kind === 'external') return packageRef(token);
  tokens.push(token.entity);
  return typeRefOf(world, token.entity);
}
