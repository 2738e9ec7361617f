import { ts } from '../typescript.js';
import { unwrapped } from '../syntax/unwrapped.js';
import { declarationOf, declarationsOf, type Entity } from '../syntax/entity.js';
import { resolveEntityName } from '../resolve/resolve-name.js';
import type { World } from '../resolve/world.js';
import { bindTypes, type Bindings } from './bindings.js';
import { further, isLost, start, type Trail } from './trail.js';

/**
 * The literal of the configured discriminant of an interface or object type alias, own or
 * inherited; `null` without one, or when the config names no discriminant.
 */
export function discriminatorOf(world: World, entity: Entity): string | null {
  if (world.config.events.discriminant === null) return null;
  return world.memo.once('discriminator', entity, () => ofEntity(world, entity, start));
}

function ofEntity(world: World, entity: Entity, trail: Trail): string | null {
  if (isLost(trail)) return null;
  for (const node of declarationsOf(entity, ts.isInterfaceDeclaration)) {
    const found = ofInterface(world, node, further(trail));
    if (found !== null) return found;
  }
  const alias = declarationOf(entity, ts.isTypeAliasDeclaration);
  return alias === null ? null : ofType(world, alias.type, further(trail));
}

function ofInterface(world: World, node: ts.InterfaceDeclaration, trail: Trail): string | null {
  const own = ofMembers(world, node.members, trail.bindings);
  if (own !== null) return own;
  for (const type of (node.heritageClauses ?? []).flatMap(({ types }) => types)) {
    const found = ofNamed(world, { name: type.expression, given: type.typeArguments }, trail);
    if (found !== null) return found;
  }
  return null;
}

function ofType(world: World, type: ts.TypeNode, trail: Trail): string | null {
  if (ts.isParenthesizedTypeNode(type)) return ofType(world, type.type, trail);
  if (ts.isTypeLiteralNode(type)) return ofMembers(world, type.members, trail.bindings);
  if (ts.isIntersectionTypeNode(type)) {
    return firstOf(type.types.map((part) => ofPart(world, part, trail)));
  }
  return null;
}

function ofPart(world: World, part: ts.TypeNode, trail: Trail): string | null {
  if (!ts.isTypeReferenceNode(part)) return ofType(world, part, trail);
  return ofNamed(world, { name: part.typeName, given: part.typeArguments }, trail);
}

interface NamedPart {
  readonly name: ts.EntityName | ts.Expression;
  readonly given: readonly ts.TypeNode[] | undefined;
}

function ofNamed(world: World, { name, given }: NamedPart, trail: Trail): string | null {
  const meaning = resolveEntityName(world, name);
  if (meaning.kind !== 'entity') return null;
  const generic =
    declarationOf(meaning.entity, ts.isInterfaceDeclaration) ??
    declarationOf(meaning.entity, ts.isTypeAliasDeclaration);
  if (generic === null) return null;
  return ofEntity(world, meaning.entity, further(trail, bindTypes(generic, given, trail.bindings)));
}

function ofMembers(
  world: World,
  members: readonly ts.TypeElement[],
  bindings: Bindings,
): string | null {
  for (const member of members) {
    if (!ts.isPropertySignature(member) || member.type === undefined) continue;
    if (ts.isComputedPropertyName(member.name)) continue;
    if (member.name.text === world.config.events.discriminant) {
      return literalOf(world, member.type, bindings);
    }
  }
  return null;
}

function literalOf(world: World, type: ts.Node, bindings: Bindings): string | null {
  if (ts.isLiteralTypeNode(type)) return textOf(type.literal);
  if (ts.isTypeQueryNode(type)) return ofConstant(world, type.exprName);
  if (!ts.isTypeReferenceNode(type)) return null;
  const meaning = resolveEntityName(world, type.typeName);
  if (meaning.kind === 'typeParameter') {
    const bound = bindings.get(meaning.node);
    return bound === undefined ? null : literalOf(world, bound.node, bound.bindings);
  }
  return ts.isQualifiedName(type.typeName) ? ofEnumMember(world, type.typeName) : null;
}

function ofConstant(world: World, name: ts.EntityName): string | null {
  const meaning = resolveEntityName(world, name);
  if (meaning.kind !== 'entity') return null;
  const value = declarationOf(meaning.entity, ts.isVariableDeclaration)?.initializer;
  return value === undefined ? null : textOf(unwrapped(value));
}

function ofEnumMember(world: World, { left, right }: ts.QualifiedName): string | null {
  const meaning = resolveEntityName(world, left);
  if (meaning.kind !== 'entity') return null;
  const members = declarationsOf(meaning.entity, ts.isEnumDeclaration).flatMap((one) => [
    ...one.members,
  ]);
  const member = members.find(
    ({ name }) => !ts.isComputedPropertyName(name) && name.text === right.text,
  );
  return member?.initializer === undefined ? null : textOf(member.initializer);
}

function textOf(node: ts.Node): string | null {
  return ts.isStringLiteralLike(node) ? node.text : null;
}

function firstOf(values: readonly (string | null)[]): string | null {
  return values.find((value) => value !== null) ?? null;
}
