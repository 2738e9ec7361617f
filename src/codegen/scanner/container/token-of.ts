import { ts } from '../typescript.js';
import type { TokenFact } from '../../model/container-facts.js';
import type { World } from '../resolve/world.js';
import type { Entity } from '../syntax/entity.js';
import { isDecorator } from '../read/decorators-of.js';
import { textOf } from '../read/text-of.js';
import { packageRef, typeRefOf } from '../read/type-ref-of.js';
import { staticValue, type StaticValue } from './static-value.js';

/** A token with what it takes to read on: the class's own declaration. */
export interface Token {
  readonly fact: TokenFact;
  /** Of a class that can be read. */
  readonly entity: Entity | null;
  /** Behind `delay(() => …)`. */
  readonly delayed: boolean;
}

/** What an expression stands for as a token of the container. */
export function tokenOf(world: World, node: ts.Expression): Token {
  const value = staticValue(world, node);
  if (value.kind === 'class') return classToken(world, value.entity);
  const wrapped = value.kind === 'expression' ? delayedClass(world, value.node) : null;
  if (wrapped !== null) return { ...tokenOf(world, wrapped), delayed: true };
  return { fact: nameFact(world, node, value), entity: null, delayed: false };
}

export function classToken(world: World, entity: Entity): Token {
  const type = typeRefOf(world, entity);
  return {
    fact: { kind: 'class', key: type.id, text: type.name, type },
    entity,
    delayed: false,
  };
}

/** `X` of `delay(() => X)`. */
function delayedClass(world: World, node: ts.Expression): ts.Expression | null {
  if (!ts.isCallExpression(node) || !isDecorator(world, node.expression, ['tsyringe#delay'])) {
    return null;
  }
  const [wrap] = node.arguments;
  return wrap !== undefined && ts.isArrowFunction(wrap) && !ts.isBlock(wrap.body)
    ? wrap.body
    : null;
}

function nameFact(world: World, node: ts.Expression, value: StaticValue): TokenFact {
  const text = textOf(node);
  const key = value.kind === 'external' ? null : keyOf(world, value);
  if (key !== null) return { kind: 'name', key, text };
  if (value.kind !== 'external') return { kind: 'unread', text };
  const type = packageRef(value);
  return { kind: 'class', key: type.id, text, type };
}

function keyOf(world: World, value: StaticValue): string | null {
  if (value.kind === 'declared') {
    return isUniqueSymbol(value.type) ? `symbol ${value.id}` : literalOf(value.type);
  }
  if (value.kind !== 'expression') return null;
  const { node, id } = value;
  if (ts.isStringLiteralLike(node)) return JSON.stringify(node.text);
  return ts.isCallExpression(node) ? symbolOf(world, node, id) : null;
}

function symbolOf(
  world: World,
  { expression, arguments: given }: ts.CallExpression,
  id: string | null,
): string | null {
  if (isDecorator(world, expression, ['Symbol'])) return id === null ? null : `symbol ${id}`;
  const [name] = given;
  return expression.getText() === 'Symbol.for' && name !== undefined && ts.isStringLiteralLike(name)
    ? `Symbol.for ${name.text}`
    : null;
}

function isUniqueSymbol(type: ts.TypeNode): boolean {
  return ts.isTypeOperatorNode(type) && type.operator === ts.SyntaxKind.UniqueKeyword;
}

function literalOf(type: ts.TypeNode): string | null {
  return ts.isLiteralTypeNode(type) && ts.isStringLiteral(type.literal)
    ? JSON.stringify(type.literal.text)
    : null;
}
