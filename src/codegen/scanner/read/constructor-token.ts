import { ts } from 'ts-morph';
import type { EventBase } from '../heritage/event-heritage.js';
import { bindTypes, type Bindings } from '../heritage/bindings.js';
import { resolveEntityName } from '../resolve/resolve-name.js';
import type { World } from '../resolve/world.js';
import { classNodeOf, declarationOf, type Entity } from '../syntax/entity.js';

type Token = Extract<EventBase, { kind: 'entity' }>;
const deepest = 16;

/** The class that a constructor parameter's type names; `null` for whatever is no class. */
export function constructorToken(
  world: World,
  type: ts.TypeNode,
  bindings: Bindings,
  depth = 0,
): EventBase | null {
  if (depth > deepest) return null;
  if (ts.isParenthesizedTypeNode(type))
    return constructorToken(world, type.type, bindings, depth + 1);
  if (ts.isUnionTypeNode(type)) return ofUnion(world, type, bindings, depth + 1);
  if (!ts.isTypeReferenceNode(type)) return null;
  const meaning = resolveEntityName(world, type.typeName);
  if (meaning.kind === 'typeParameter') {
    const bound = bindings.get(meaning.node);
    if (bound === undefined || !ts.isTypeNode(bound.node)) return null;
    return constructorToken(world, bound.node, bound.bindings, depth + 1);
  }
  if (meaning.kind !== 'entity') return null;
  const alias = declarationOf(meaning.entity, ts.isTypeAliasDeclaration);
  if (alias === null) return ofClass(meaning.entity);
  return constructorToken(
    world,
    alias.type,
    bindTypes(alias, type.typeArguments, bindings),
    depth + 1,
  );
}

function ofClass(entity: Entity): Token | null {
  return classNodeOf(entity) === null ? null : { kind: 'entity', entity };
}

// `Clock | undefined` asks for a Clock.
function ofUnion(
  world: World,
  { types }: ts.UnionTypeNode,
  bindings: Bindings,
  depth: number,
): EventBase | null {
  const [only, ...others] = types.filter((type) => !isNothing(type));
  return only === undefined || others.length > 0
    ? null
    : constructorToken(world, only, bindings, depth);
}

function isNothing(type: ts.TypeNode): boolean {
  if (type.kind === ts.SyntaxKind.UndefinedKeyword) return true;
  return ts.isLiteralTypeNode(type) && type.literal.kind === ts.SyntaxKind.NullKeyword;
}
