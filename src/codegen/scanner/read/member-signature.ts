import { ts } from '../typescript.js';
import type { Bindings } from '../heritage/bindings.js';
import { trailFrom } from '../heritage/trail.js';
import type { World } from '../resolve/world.js';
import { unwrapped } from '../syntax/unwrapped.js';
import { callableType, type Callable } from './callable-type.js';

export type Member = ts.MethodDeclaration | ts.PropertyDeclaration | ts.AccessorDeclaration;

/** What a member takes and gives back when it is called. */
export interface MemberSignature {
  /** `null` where only a type says so. */
  readonly node: ts.SignatureDeclaration | null;
  readonly parameters: readonly ts.ParameterDeclaration[];
  readonly returns: ts.TypeNode | undefined;
  /** What type parameters stand for in both. */
  readonly bindings: Bindings;
  readonly body: ts.Node | undefined;
  readonly async: boolean;
  readonly generator: boolean;
}

/** The signature of a method, of a property that holds a function, of an accessor; else `null`. */
export function memberSignature(
  world: World,
  member: Member,
  bindings: Bindings,
): MemberSignature | null {
  if (ts.isGetAccessor(member)) return ofGetter(member, bindings);
  if (!ts.isPropertyDeclaration(member)) return ofFunction(member, bindings);
  const value = member.initializer && unwrapped(member.initializer);
  if (value === undefined || !isFunction(value)) return writtenOut(member.type, bindings);
  // `onPlaced: On<OrderPlaced> = (event) => {}`: the type says more than the function.
  const declared = callableType(world, member.type, trailFrom(bindings));
  const own = ofFunction(value, bindings);
  return declared === null ? own : { ...own, ...saidBy(declared) };
}

function isFunction(node: ts.Node): node is ts.ArrowFunction | ts.FunctionExpression {
  return ts.isArrowFunction(node) || ts.isFunctionExpression(node);
}

function ofFunction(
  node: ts.MethodDeclaration | ts.SetAccessorDeclaration | ts.ArrowFunction | ts.FunctionExpression,
  bindings: Bindings,
): MemberSignature {
  const { parameters, type: returns, body } = node;
  const async = (ts.getModifiers(node) ?? []).some(
    ({ kind }) => kind === ts.SyntaxKind.AsyncKeyword,
  );
  const generator = 'asteriskToken' in node && node.asteriskToken !== undefined;
  return { node, parameters: [...parameters], returns, bindings, body, async, generator };
}

// A property that holds what others give it is called by its class more often than it is meant to be a
// handler: only one that spells out what it takes is told of.
function writtenOut(type: ts.TypeNode | undefined, bindings: Bindings): MemberSignature | null {
  if (type === undefined) return null;
  if (ts.isParenthesizedTypeNode(type)) return writtenOut(type.type, bindings);
  if (!ts.isFunctionTypeNode(type)) return null;
  const said = saidBy({ signature: type, bindings });
  return { node: null, ...said, body: undefined, async: false, generator: false };
}

function saidBy({ signature: { parameters, type: returns }, bindings }: Callable) {
  return { parameters: [...parameters], returns, bindings };
}

// A getter that hands out a function, by its type or by its one `return`.
function ofGetter(
  { type, body }: ts.GetAccessorDeclaration,
  bindings: Bindings,
): MemberSignature | null {
  const typed = writtenOut(type, bindings);
  if (typed !== null) return typed;
  const statement = body?.statements.find(ts.isReturnStatement);
  const value = statement?.expression;
  return value && isFunction(value) ? ofFunction(value, bindings) : null;
}
