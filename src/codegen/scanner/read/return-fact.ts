import { ts } from 'ts-morph';
import type { ReturnFact } from '../../model/facts.js';
import type { Bindings } from '../heritage/bindings.js';
import { bindTypes } from '../heritage/bindings.js';
import { resolveEntityName } from '../resolve/resolve-name.js';
import type { World } from '../resolve/world.js';
import { declarationOf } from '../syntax/entity.js';
import type { MemberSignature } from './member-signature.js';

/** What a method returns, declared or inferred. */
export function returnFact(
  world: World,
  signature: MemberSignature,
  bindings: Bindings,
): ReturnFact {
  const { returns } = signature;
  if (returns === undefined) return inferred(world, signature);
  return { kind: kindOf(world, returns, bindings, 0), text: returns.getText(), declared: true };
}

type Kind = ReturnFact['kind'];
const deepest = 16;

function kindOf(world: World, type: ts.TypeNode, bindings: Bindings, depth: number): Kind {
  if (type.kind === ts.SyntaxKind.VoidKeyword) return 'void';
  if (ts.isParenthesizedTypeNode(type)) return kindOf(world, type.type, bindings, depth + 1);
  if (!ts.isTypeReferenceNode(type) || depth > deepest) return 'other';
  const meaning = resolveEntityName(world, type.typeName);
  switch (meaning.kind) {
    case 'global':
      return meaning.name === 'Promise' ? ofPromise(world, type, bindings, depth) : 'other';
    case 'typeParameter': {
      const bound = bindings.get(meaning.node);
      if (bound === undefined || !ts.isTypeNode(bound.node)) return 'other';
      return kindOf(world, bound.node, bound.bindings, depth + 1);
    }
    case 'entity': {
      const alias = declarationOf(meaning.entity, ts.isTypeAliasDeclaration);
      if (alias === null) return 'other';
      return kindOf(world, alias.type, bindTypes(alias, type.typeArguments, bindings), depth + 1);
    }
    default:
      return 'unresolved';
  }
}

function ofPromise(
  world: World,
  { typeArguments }: ts.TypeReferenceNode,
  bindings: Bindings,
  depth: number,
): Kind {
  const [settled] = typeArguments ?? [];
  if (settled === undefined) return 'other';
  return kindOf(world, settled, bindings, depth + 1) === 'void' ? 'promise' : 'other';
}

function inferred(world: World, signature: MemberSignature): ReturnFact {
  const { node, body, async, generator } = signature;
  if (generator)
    return { kind: 'other', text: async ? 'AsyncGenerator' : 'Generator', declared: false };
  if (node !== null && ts.isSetAccessor(node))
    return { kind: 'void', text: 'void', declared: false };
  if (body === undefined) return { kind: 'other', text: 'any', declared: false };
  if (ts.isBlock(body) && !returnsValue(body) && (async || neverEnds(body) === false)) {
    return async
      ? { kind: 'promise', text: 'Promise<void>', declared: false }
      : { kind: 'void', text: 'void', declared: false };
  }
  const answer = node === null ? null : world.compiler.returnOf(node);
  return { kind: 'unresolved', text: 'unknown', ...answer, declared: false };
}

/** True when some `return` of the function itself hands something back. */
function returnsValue(node: ts.Node): boolean {
  return (
    ts.forEachChild(node, (child) => {
      if (ts.isReturnStatement(child)) return child.expression !== undefined;
      return !ts.isFunctionLike(child) && !ts.isClassLike(child) && returnsValue(child);
    }) ?? false
  );
}

// A method that only throws still returns `void`; an arrow function then returns `never`.
function neverEnds(body: ts.Block): boolean {
  return !ts.isMethodDeclaration(body.parent) && body.statements.some(ts.isThrowStatement);
}
