import { ts } from '../typescript.js';
import type { EventBase } from '../heritage/event-heritage.js';
import { bindTypes } from '../heritage/bindings.js';
import { resolveEntityName } from '../resolve/resolve-name.js';
import type { World } from '../resolve/world.js';
import { classNodeOf, declarationOf, type Entity } from '../syntax/entity.js';
import { further, isLost, type Trail } from '../heritage/trail.js';

type Token = Extract<EventBase, { kind: 'entity' }>;

/** The class that a constructor parameter's type names; `null` for whatever is no class. */
export function constructorToken(world: World, type: ts.TypeNode, trail: Trail): EventBase | null {
  if (isLost(trail)) return null;
  if (ts.isParenthesizedTypeNode(type)) return constructorToken(world, type.type, further(trail));
  if (ts.isUnionTypeNode(type)) return ofUnion(world, type, further(trail));
  if (!ts.isTypeReferenceNode(type)) return null;
  const meaning = resolveEntityName(world, type.typeName);
  if (meaning.kind === 'typeParameter') {
    const bound = trail.bindings.get(meaning.node);
    if (bound === undefined || !ts.isTypeNode(bound.node)) return null;
    return constructorToken(world, bound.node, further(trail, bound.bindings));
  }
  if (meaning.kind !== 'entity') return null;
  const alias = declarationOf(meaning.entity, ts.isTypeAliasDeclaration);
  if (alias === null) return ofClass(meaning.entity);
  const bound = bindTypes(alias, type.typeArguments, trail.bindings);
  return constructorToken(world, alias.type, further(trail, bound));
}

function ofClass(entity: Entity): Token | null {
  return classNodeOf(entity) === null ? null : { kind: 'entity', entity };
}

// `Clock | undefined` asks for a Clock.
function ofUnion(world: World, { types }: ts.UnionTypeNode, trail: Trail): EventBase | null {
  const [only, ...others] = types.filter((type) => !isNothing(type));
  return only === undefined || others.length > 0 ? null : constructorToken(world, only, trail);
}

function isNothing(type: ts.TypeNode): boolean {
  if (type.kind === ts.SyntaxKind.UndefinedKeyword) return true;
  return ts.isLiteralTypeNode(type) && type.literal.kind === ts.SyntaxKind.NullKeyword;
}
