import { ts } from '../typescript.js';
import { classNodeOf, type Entity } from '../syntax/entity.js';
import { lineage } from '../heritage/lineage.js';
import type { World } from '../resolve/world.js';

/** Tells classes that look like one of the events: the same members, or the same name. */
export function createLookAlikes(
  world: World,
  events: () => readonly Entity[],
): (entity: Entity) => boolean {
  let known: ReadonlySet<string> | null = null;
  return (entity) => {
    if (!isClass(world, entity)) return false;
    known ??= new Set(events().flatMap((event) => likenessOf(world, event)));
    return likenessOf(world, entity).some((key) => known?.has(key));
  };
}

export function isClass(world: World, entity: Entity): boolean {
  return world.memo.once('isClass', entity, () => classNodeOf(entity) !== null);
}

function likenessOf(world: World, entity: Entity): readonly string[] {
  return world.memo.once('likeness', entity, () => [nameKey(entity), ...shapeKeys(world, entity)]);
}

function nameKey({ name }: Entity): string {
  return `name ${name}`;
}

/** A class without members looks like everything and nothing, so it gives no key. */
function shapeKeys(world: World, entity: Entity): readonly string[] {
  const members = new Set(lineage(world, entity).classes.flatMap(({ node }) => membersOf(node)));
  return members.size === 0 ? [] : [`shape ${[...members].sort().join(' ')}`];
}

function membersOf(node: ts.ClassLikeDeclaration): readonly string[] {
  return node.members.flatMap((member) => {
    if (ts.isConstructorDeclaration(member)) return member.parameters.flatMap(parameterProperty);
    if (member.name === undefined || isHidden(member)) return [];
    return ts.isIdentifier(member.name) || ts.isStringLiteral(member.name)
      ? [member.name.text]
      : [];
  });
}

function parameterProperty(node: ts.ParameterDeclaration): readonly string[] {
  if (!ts.isParameterPropertyDeclaration(node, node.parent) || isHidden(node)) return [];
  return ts.isIdentifier(node.name) ? [node.name.text] : [];
}

const hiding = new Set([
  ts.SyntaxKind.PrivateKeyword,
  ts.SyntaxKind.ProtectedKeyword,
  ts.SyntaxKind.StaticKeyword,
]);

function isHidden(node: ts.Node): boolean {
  const modifiers = ts.canHaveModifiers(node) ? (ts.getModifiers(node) ?? []) : [];
  return modifiers.some(({ kind }) => hiding.has(kind));
}
