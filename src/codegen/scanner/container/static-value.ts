import { ts } from '../typescript.js';
import { classValue } from '../heritage/class-value.js';
import type { Meaning } from '../resolve/meaning.js';
import { resolveEntityName } from '../resolve/resolve-name.js';
import type { World } from '../resolve/world.js';
import { classNodeOf, declarationOf, type Entity } from '../syntax/entity.js';
import { unwrapped } from '../syntax/unwrapped.js';
import { typeRefOf } from '../read/type-ref-of.js';
// oxlint-disable-next-line import/no-cycle -- a value may be a member, and a member's value a name
import { memberValue } from './member-value.js';

/** What an expression stands for, once constants and their members are followed. */
export type StaticValue =
  | { readonly kind: 'class'; readonly entity: Entity }
  /** A name of a package whose declaration cannot be read. */
  | { readonly kind: 'external'; readonly specifier: string; readonly path: readonly string[] }
  | { readonly kind: 'enum'; readonly node: ts.EnumDeclaration; readonly id: string }
  | { readonly kind: 'function'; readonly entity: Entity; readonly node: Made }
  /** The expression that a constant is given; `id` names the constant, and is `null` for none. */
  | { readonly kind: 'expression'; readonly node: ts.Expression; readonly id: string | null }
  /** A constant that is declared without a value, as packages do. */
  | { readonly kind: 'declared'; readonly type: ts.TypeNode; readonly id: string }
  | { readonly kind: 'unknown' };

export type Made =
  ts.FunctionDeclaration | ts.ArrowFunction | ts.FunctionExpression | ts.MethodDeclaration;

export const unknownValue: StaticValue = { kind: 'unknown' };
const farthest = 16;

export function staticValue(world: World, node: ts.Expression, depth = 0): StaticValue {
  if (depth > farthest) return unknownValue;
  const value = unwrapped(node);
  if (ts.isIdentifier(value)) {
    return meaningValue(world, resolveEntityName(world, value), depth + 1);
  }
  if (ts.isPropertyAccessExpression(value)) return accessed(world, value, depth + 1);
  if (ts.isElementAccessExpression(value)) {
    const { expression, argumentExpression: name } = value;
    if (!ts.isStringLiteralLike(name)) return unknownValue;
    return memberValue(world, { owner: expression, name: name.text }, depth + 1);
  }
  if (isFreezing(value)) return staticValue(world, value.arguments[0], depth + 1);
  if (!ts.isCallExpression(value) && !ts.isClassExpression(value)) {
    return { kind: 'expression', node: value, id: null };
  }
  const made = classValue(world, value);
  return made.kind === 'class' ? made : { kind: 'expression', node: value, id: null };
}

type Freezing = ts.CallExpression & { readonly arguments: readonly [ts.Expression] };

function isFreezing(node: ts.Expression): node is Freezing {
  return (
    ts.isCallExpression(node) &&
    node.expression.getText() === 'Object.freeze' &&
    node.arguments.length === 1
  );
}

function accessed(world: World, node: ts.PropertyAccessExpression, depth: number): StaticValue {
  const meaning = resolveEntityName(world, node);
  return meaning.kind === 'entity' || meaning.kind === 'external'
    ? meaningValue(world, meaning, depth)
    : memberValue(world, { owner: node.expression, name: node.name.text }, depth);
}

function meaningValue(world: World, meaning: Meaning, depth: number): StaticValue {
  switch (meaning.kind) {
    case 'entity':
      return entityValue(world, meaning.entity, depth);
    case 'external':
      return meaning;
    case 'expression':
      return staticValue(world, meaning.node, depth);
    default:
      return unknownValue;
  }
}

function entityValue(world: World, entity: Entity, depth: number): StaticValue {
  if (classNodeOf(entity) !== null) return { kind: 'class', entity };
  const made = entity.declarations.filter(ts.isFunctionDeclaration).find(({ body }) => body);
  if (made !== undefined) return { kind: 'function', entity, node: made };
  const enumeration = declarationOf(entity, ts.isEnumDeclaration);
  if (enumeration !== null) {
    return { kind: 'enum', node: enumeration, id: typeRefOf(world, entity).id };
  }
  const variable = declarationOf(entity, ts.isVariableDeclaration);
  return variable === null || !isConstant(variable)
    ? unknownValue
    : constantValue(world, { entity, variable }, depth);
}

interface Constant {
  readonly entity: Entity;
  readonly variable: ts.VariableDeclaration;
}

function constantValue(world: World, { entity, variable }: Constant, depth: number): StaticValue {
  const { initializer, type } = variable;
  if (initializer === undefined) {
    return type === undefined
      ? unknownValue
      : { kind: 'declared', type, id: typeRefOf(world, entity).id };
  }
  const value = unwrapped(initializer);
  if (ts.isArrowFunction(value) || ts.isFunctionExpression(value)) {
    return { kind: 'function', entity, node: value };
  }
  return namedAfter(staticValue(world, value, depth), () => typeRefOf(world, entity).id);
}

/** A value that a constant or a member gives a name, unless it has one already. */
export function namedAfter(value: StaticValue, name: () => string): StaticValue {
  return value.kind === 'expression' && value.id === null ? { ...value, id: name() } : value;
}

function isConstant({ parent }: ts.VariableDeclaration): boolean {
  return ts.isVariableDeclarationList(parent) && (parent.flags & ts.NodeFlags.Const) !== 0;
}
