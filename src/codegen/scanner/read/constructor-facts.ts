import { ts } from '../typescript.js';
import type { ConstructorFact, ConstructorParameterFact } from '../../model/facts.js';
import type { Place } from '../../model/place.js';
import type { TypeRef } from '../../model/type-ref.js';
import { injectionOf } from '../container/injection-of.js';
import { isTypeOnly, parameterType } from '../container/parameter-type.js';
import { classToken, type Token } from '../container/token-of.js';
import { noBindings, type Bindings } from '../heritage/bindings.js';
import { lineage } from '../heritage/lineage.js';
import { classNodeOf, type Entity } from '../syntax/entity.js';
import type { World } from '../resolve/world.js';
import { constructorToken } from './constructor-token.js';
import { decoratorsOf } from './decorators-of.js';
import { isAbstract, nameOrSelf } from './event-facts.js';
import { injectableBy } from './injectables.js';
import { visibilityOf } from './modifiers.js';
import { placeOf } from './place-of-node.js';
import { packageRef, typeRefOf } from './type-ref-of.js';
import { textOf } from './text-of.js';
import { trailFrom } from '../heritage/trail.js';

/** What a class takes, with the tokens to read on at. */
export interface Built {
  readonly fact: ConstructorFact;
  readonly tokens: readonly Token[];
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

export function builtBy(world: World, entity: Entity): Built {
  return world.memo.once('constructor', entity, () => constructorFact(world, entity));
}

function constructorFact(world: World, entity: Entity): Built {
  const { node, bindings } = constructorOf(world, entity);
  const declaration = classNodeOf(entity);
  const tokens: Token[] = [];
  const place = placeOf(world, declaration === null ? entity.source : nameOrSelf(declaration));
  const parameters = (node?.parameters ?? []).map((parameter) =>
    parameterFact(world, parameter, { bindings, tokens, fallback: place }),
  );
  const inherited = node !== null && node.parent !== declaration;
  const own = inherited ? [] : (node?.parameters ?? []);
  const fact: ConstructorFact = {
    type: typeRefOf(world, entity),
    place,
    abstract: declaration !== null && isAbstract(declaration),
    visibility: node === null ? 'public' : visibilityOf(node),
    inherited,
    injectable: injectableBy(world, entity),
    decorated: [declaration, ...own].some((one) => one !== null && decoratorsOf(one).length > 0),
    parameters,
  };
  return { fact, tokens };
}

interface Wanted {
  readonly bindings: Bindings;
  /** Gathers what the constructor takes. */
  readonly tokens: Token[];
  /** Where a parameter of a package's class is reported. */
  readonly fallback: Place;
}

function parameterFact(
  world: World,
  node: ts.ParameterDeclaration,
  wanted: Wanted,
): ConstructorParameterFact {
  const { name, type, questionToken, initializer, dotDotDotToken } = node;
  const injection = injectionOf(world, node);
  if (injection !== null) wanted.tokens.push(...injection.tokens);
  const token = dotDotDotToken ? null : tokenRef(world, type, wanted);
  return {
    name: textOf(name),
    place: world.owns(node.getSourceFile().fileName) ? placeOf(world, name) : wanted.fallback,
    text: type === undefined ? 'any' : textOf(type),
    optional: questionToken !== undefined || initializer !== undefined,
    defaulted: initializer !== undefined,
    rest: dotDotDotToken !== undefined,
    token,
    type: token === null ? parameterType(world, type, trailFrom(wanted.bindings)) : 'class',
    typeOnly: isTypeOnly(type),
    decorated: decoratorsOf(node).length > 0,
    injection: injection?.fact ?? null,
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
  tokens.push(classToken(world, token.entity));
  return typeRefOf(world, token.entity);
}
