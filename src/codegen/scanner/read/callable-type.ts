import { ts } from '../typescript.js';
import { bindTypes, type Bindings } from '../heritage/bindings.js';
import { further, isLost, type Trail } from '../heritage/trail.js';
import { resolveEntityName } from '../resolve/resolve-name.js';
import type { World } from '../resolve/world.js';
import { declarationOf, declarationsOf, type Entity } from '../syntax/entity.js';

/** What a value takes and gives back when it is called. */
export interface Callable {
  readonly signature: ts.FunctionTypeNode | ts.CallSignatureDeclaration;
  /** What the type parameters in it stand for. */
  readonly bindings: Bindings;
}

/**
 * The signature of a function's type: written out, behind aliases of the project, or that of an interface
 * which has one; else `null`.
 */
export function callableType(
  world: World,
  type: ts.TypeNode | undefined,
  trail: Trail,
): Callable | null {
  if (type === undefined || isLost(trail)) return null;
  if (ts.isParenthesizedTypeNode(type)) return callableType(world, type.type, further(trail));
  if (ts.isFunctionTypeNode(type)) return { signature: type, bindings: trail.bindings };
  return ts.isTypeReferenceNode(type) ? ofReference(world, type, trail) : null;
}

function ofReference(world: World, type: ts.TypeReferenceNode, trail: Trail): Callable | null {
  const meaning = resolveEntityName(world, type.typeName);
  if (meaning.kind === 'typeParameter') {
    const bound = trail.bindings.get(meaning.node);
    return bound !== undefined && ts.isTypeNode(bound.node)
      ? callableType(world, bound.node, further(trail, bound.bindings))
      : null;
  }
  if (meaning.kind !== 'entity' || !world.owns(meaning.entity.path)) return null;
  const alias = declarationOf(meaning.entity, ts.isTypeAliasDeclaration);
  if (alias === null) return ofInterface(meaning.entity, type, trail);
  const bound = bindTypes(alias, type.typeArguments, trail.bindings);
  return callableType(world, alias.type, further(trail, bound));
}

function ofInterface(
  entity: Entity,
  { typeArguments }: ts.TypeReferenceNode,
  { bindings }: Trail,
): Callable | null {
  const found = declarationsOf(entity, ts.isInterfaceDeclaration).flatMap((declaration) =>
    declaration.members.filter(ts.isCallSignatureDeclaration).map((signature) => ({
      signature,
      bindings: bindTypes(declaration, typeArguments, bindings),
    })),
  );
  const [only, second] = found;
  return second === undefined ? (only ?? null) : null;
}
