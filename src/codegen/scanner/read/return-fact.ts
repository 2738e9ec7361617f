import { ts } from '../typescript.js';
import type { ReturnFact } from '../../model/facts.js';
import { bindTypes } from '../heritage/bindings.js';
import { resolveEntityName } from '../resolve/resolve-name.js';
import type { World } from '../resolve/world.js';
import { declarationOf } from '../syntax/entity.js';
import { returnedCall } from './returned-call.js';
import type { MemberSignature } from './member-signature.js';
import { textOf } from './text-of.js';
import { further, isLost, trailFrom, type Trail } from '../heritage/trail.js';

/**
 * What a method returns, declared or inferred.
 *
 * @param matters false for a method that takes no event: not worth a look by the compiler
 */
export function returnFact(world: World, signature: MemberSignature, matters: boolean): ReturnFact {
  const { returns, bindings } = signature;
  if (returns === undefined) return inferred(world, signature, matters);
  return {
    kind: kindOf(world, returns, trailFrom(bindings)),
    text: textOf(returns),
    declared: true,
  };
}

type Kind = ReturnFact['kind'];

function kindOf(world: World, type: ts.TypeNode, trail: Trail): Kind {
  if (type.kind === ts.SyntaxKind.VoidKeyword) return 'void';
  if (ts.isParenthesizedTypeNode(type)) return kindOf(world, type.type, further(trail));
  if (ts.isUnionTypeNode(type)) return ofUnion(world, type, further(trail));
  if (maybePromised.has(type.kind)) return 'promised';
  if (!ts.isTypeReferenceNode(type) || isLost(trail)) return 'other';
  const meaning = resolveEntityName(world, type.typeName);
  switch (meaning.kind) {
    case 'global':
      if (meaning.name === 'PromiseLike') return 'promised';
      return meaning.name === 'Promise' ? ofPromise(world, type, trail) : 'other';
    case 'typeParameter': {
      const bound = trail.bindings.get(meaning.node);
      if (bound === undefined || !ts.isTypeNode(bound.node)) return 'other';
      return kindOf(world, bound.node, further(trail, bound.bindings));
    }
    case 'entity': {
      const alias = declarationOf(meaning.entity, ts.isTypeAliasDeclaration);
      if (alias === null) return 'other';
      const bound = bindTypes(alias, type.typeArguments, trail.bindings);
      return kindOf(world, alias.type, further(trail, bound));
    }
    default:
      return 'unresolved';
  }
}

const maybePromised = new Set([ts.SyntaxKind.AnyKeyword, ts.SyntaxKind.UnknownKeyword]);

function ofUnion(world: World, { types }: ts.UnionTypeNode, trail: Trail): Kind {
  const kinds = types.map((type) => kindOf(world, type, trail));
  if (kinds.includes('unresolved')) return 'unresolved';
  return kinds.some((kind) => kind === 'promise' || kind === 'promised') ? 'promised' : 'other';
}

function ofPromise(world: World, { typeArguments }: ts.TypeReferenceNode, trail: Trail): Kind {
  const [settled] = typeArguments ?? [];
  if (settled === undefined) return 'promised';
  return kindOf(world, settled, further(trail)) === 'void' ? 'promise' : 'promised';
}

function inferred(world: World, signature: MemberSignature, matters: boolean): ReturnFact {
  const { node, body, async, generator } = signature;
  if (generator)
    return { kind: 'other', text: async ? 'AsyncGenerator' : 'Generator', declared: false };
  if (node !== null && ts.isSetAccessor(node))
    return { kind: 'void', text: 'void', declared: false };
  if (body === undefined) return { kind: 'other', text: 'any', declared: false };
  const kind = ts.isBlock(body) ? ofBlock(world, signature, body) : null;
  if (kind !== null) {
    return { kind, text: kind === 'void' ? 'void' : 'Promise<void>', declared: false };
  }
  if (!matters) return { kind: 'other', text: 'unknown', declared: false };
  const answer = node === null ? null : world.compiler.returnOf(node);
  return { kind: 'unresolved', text: 'unknown', ...answer, declared: false };
}

/** What a body says by itself, or by the declared types of what it calls; else `null`. */
function ofBlock(
  world: World,
  { async }: MemberSignature,
  body: ts.Block,
): 'void' | 'promise' | null {
  const values = returnedValues(body);
  if (values.length === 0) return async ? 'promise' : neverEnds(body) ? null : 'void';
  const kinds = values.map((value) =>
    ofCall(world, ts.isAwaitExpression(value) ? value.expression : value),
  );
  if (kinds.some((kind) => kind !== 'void' && kind !== 'promise')) return null;
  if (async) return 'promise';
  if (kinds.every((kind) => kind === 'void')) return 'void';
  const [only] = body.statements.slice(-1);
  return values.length === 1 &&
    only !== undefined &&
    ts.isReturnStatement(only) &&
    !hasBareReturn(body)
    ? 'promise'
    : null;
}

function ofCall(world: World, value: ts.Expression): Kind | null {
  const returned = returnedCall(world, value);
  return returned === null ? null : kindOf(world, returned.type, trailFrom(returned.bindings));
}

/** What the `return`s of the function itself hand back. */
function returnedValues(body: ts.Node): readonly ts.Expression[] {
  return returnsOf(body).flatMap(({ expression }) => expression ?? []);
}

function hasBareReturn(body: ts.Node): boolean {
  return returnsOf(body).some(({ expression }) => expression === undefined);
}

function returnsOf(node: ts.Node): readonly ts.ReturnStatement[] {
  const found: ts.ReturnStatement[] = [];
  ts.forEachChild(node, (child) => {
    if (ts.isReturnStatement(child)) found.push(child);
    else if (!ts.isFunctionLike(child) && !ts.isClassLike(child)) found.push(...returnsOf(child));
  });
  return found;
}

// A method that only throws still returns `void`; an arrow function then returns `never`.
function neverEnds(body: ts.Block): boolean {
  return !ts.isMethodDeclaration(body.parent) && body.statements.some(ts.isThrowStatement);
}
