import { ts } from '../typescript.js';
import { unwrapped } from '../syntax/unwrapped.js';
import { classNodeOf, declarationOf, type Entity } from '../syntax/entity.js';
import { entityOf } from '../syntax/scope.js';
import type { Meaning } from '../resolve/meaning.js';
import { resolveEntityName } from '../resolve/resolve-name.js';
import type { World } from '../resolve/world.js';
import { bindArguments, noBindings, type Bindings } from './bindings.js';
import { further, isLost, start, type Trail } from './trail.js';

/** The class that an expression stands for, with what its mixin's parameters stand for. */
export type ClassValue =
  | { readonly kind: 'class'; readonly entity: Entity; readonly bindings: Bindings }
  | { readonly kind: 'external'; readonly specifier: string; readonly path: readonly string[] }
  | { readonly kind: 'global'; readonly name: string }
  | { readonly kind: 'missing'; readonly meaning: Extract<Meaning, { kind: 'missing' }> }
  /** Syntax does not say; the compiler may. */
  | { readonly kind: 'unknown' };

const unknown: ClassValue = { kind: 'unknown' };

/** Follows names, constants, `typeof`, mixin calls and inline classes to a class. */
export function classValue(world: World, node: ts.Node, trail: Trail = start): ClassValue {
  if (isLost(trail)) return unknown;
  const value = ts.isExpression(node) ? unwrapped(node) : node;
  if (ts.isClassExpression(value))
    return { kind: 'class', entity: entityOf(value), bindings: trail.bindings };
  if (ts.isCallExpression(value)) return ofCall(world, value, further(trail));
  const named = ts.isExpression(value) || ts.isEntityName(value);
  if (!named) return unknown;
  return ofMeaning(world, resolveEntityName(world, value), further(trail));
}

/** The class that a resolved name stands for. */
export function ofMeaning(world: World, meaning: Meaning, trail: Trail = start): ClassValue {
  switch (meaning.kind) {
    case 'entity':
      return ofEntity(world, meaning.entity, trail);
    case 'parameter': {
      const bound = trail.bindings.get(meaning.node);
      return bound ? classValue(world, bound.node, further(trail, bound.bindings)) : unknown;
    }
    case 'expression':
      return ts.isIdentifier(meaning.node) || ts.isPropertyAccessExpression(meaning.node)
        ? unknown
        : ofUnnamed(world, meaning.node, trail);
    case 'external':
    case 'global':
      return meaning;
    case 'missing':
      return { kind: 'missing', meaning };
    default:
      return unknown;
  }
}

// `export default <expression>`: a name in it would have been resolved already.
function ofUnnamed(world: World, node: ts.Expression, trail: Trail): ClassValue {
  const value = unwrapped(node);
  return ts.isClassExpression(value) || ts.isCallExpression(value)
    ? classValue(world, value, further(trail, noBindings))
    : unknown;
}

function ofEntity(world: World, entity: Entity, trail: Trail): ClassValue {
  const node = classNodeOf(entity);
  if (node !== null) {
    return { kind: 'class', entity, bindings: isInFunction(node) ? trail.bindings : noBindings };
  }
  const apart = further(trail, noBindings);
  const variable = declarationOf(entity, ts.isVariableDeclaration);
  if (variable === null) return unknown;
  const { type, initializer } = variable;
  if (type !== undefined) {
    return ts.isTypeQueryNode(type) ? classValue(world, type.exprName, apart) : unknown;
  }
  return initializer === undefined ? unknown : classValue(world, initializer, apart);
}

// `return Mixed;`: a class inside a mixin sees the mixin's parameters.
function isInFunction(node: ts.Node): boolean {
  return ts.findAncestor(node, ts.isFunctionLike) !== undefined;
}

function ofCall(world: World, call: ts.CallExpression, trail: Trail): ClassValue {
  const made = functionOf(resolveEntityName(world, call.expression));
  if (made === null) return unknown;
  const bound = bindArguments(made.parameters, call.arguments, trail.bindings);
  const result = resultOf(made);
  return result === null ? unknown : classValue(world, result, further(trail, bound));
}

type MadeOf = ts.FunctionDeclaration | ts.ArrowFunction | ts.FunctionExpression;

function functionOf(meaning: Meaning): MadeOf | null {
  if (meaning.kind !== 'entity') return null;
  const declared = meaning.entity.declarations.filter(ts.isFunctionDeclaration);
  if (declared.length > 0) return declared.find(({ body }) => body !== undefined) ?? null;
  const value = declarationOf(meaning.entity, ts.isVariableDeclaration)?.initializer;
  return value && (ts.isArrowFunction(value) || ts.isFunctionExpression(value)) ? value : null;
}

/** What a function returns, where one statement alone says so. */
function resultOf({ body }: MadeOf): ts.Expression | null {
  if (body === undefined) return null;
  if (!ts.isBlock(body)) return body;
  const returns = body.statements.filter(ts.isReturnStatement);
  return returns.length === 1 ? (returns[0]?.expression ?? null) : null;
}
