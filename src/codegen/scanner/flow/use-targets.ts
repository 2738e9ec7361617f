import { classValue } from '../heritage/class-value.js';
import { lineage } from '../heritage/lineage.js';
import { memberOf } from '../resolve/resolve-member.js';
import { resolveEntityName, resolveName } from '../resolve/resolve-name.js';
import type { Meaning } from '../resolve/meaning.js';
import type { World } from '../resolve/world.js';
import { classNodeOf, type Entity } from '../syntax/entity.js';
import { entityOf } from '../syntax/scope.js';
import { unwrapped } from '../syntax/unwrapped.js';
import { ts } from '../typescript.js';
import { memberName } from './member-name.js';
import { classAround } from './step-around.js';
import type { UsedName } from './uses-in.js';

/**
 * The declarations that a name stands for where it is used: by the syntax, where it tells, or else
 * by the compiler. Empty where neither does.
 */
export function useTargets(world: World, node: UsedName): readonly ts.Node[] {
  const { parent } = node;
  if (ts.isPropertyAccessExpression(parent) && parent.name === node) {
    return ofMember(world, parent) ?? world.compiler.declarationsOf(node) ?? [];
  }
  if (ts.isNewExpression(parent) && parent.expression === node) return constructors(world, node);
  return declarationsOf(resolveName(world, node, node.text));
}

/** `null` where the owner is a value whose type nobody wrote beside it. */
function ofMember(
  world: World,
  { expression, name }: ts.PropertyAccessExpression,
): readonly ts.Node[] | null {
  const owner = unwrapped(expression);
  if (isSelf(owner)) return ofSelf(world, owner, name.text);
  if (!ts.isIdentifier(owner) && !ts.isPropertyAccessExpression(owner)) return null;
  const meaning = resolveEntityName(world, owner);
  if (meaning.kind === 'entity' && classNodeOf(meaning.entity) !== null) {
    return membersNamed(world, meaning.entity, name.text);
  }
  const member = isSpace(meaning) ? memberOf(world, meaning, name.text) : null;
  return member === null ? null : declarationsOf(member);
}

function isSelf({ kind }: ts.Expression): boolean {
  return kind === ts.SyntaxKind.ThisKeyword || kind === ts.SyntaxKind.SuperKeyword;
}

function isSpace(meaning: Meaning): boolean {
  if (meaning.kind === 'module') return true;
  return meaning.kind === 'entity' && meaning.entity.declarations.some(ts.isModuleDeclaration);
}

function ofSelf(world: World, node: ts.Node, name: string): readonly ts.Node[] {
  const self = classAround(node);
  return self === null ? [] : membersNamed(world, entityOf(self), name);
}

/** Of the nearest class that declares it. */
function membersNamed(world: World, entity: Entity, name: string): readonly ts.Node[] {
  for (const { node } of lineage(world, entity).classes) {
    const found = node.members.filter((member) => memberName(member) === name);
    if (found.length > 0) return found;
  }
  return [];
}

/** Every constructor that runs for an instance. */
function constructors(world: World, node: UsedName): readonly ts.Node[] {
  const value = classValue(world, node);
  if (value.kind !== 'class') return [];
  const { classes } = lineage(world, value.entity);
  return classes.flatMap((one) => one.node.members.filter(ts.isConstructorDeclaration));
}

function declarationsOf(meaning: Meaning): readonly ts.Node[] {
  return meaning.kind === 'entity' ? meaning.entity.declarations : [];
}
