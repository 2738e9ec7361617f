import { ts } from '../typescript.js';
import type { ParameterTypeKind } from '../../model/facts.js';
import type { Meaning } from '../resolve/meaning.js';
import { resolveEntityName } from '../resolve/resolve-name.js';
import type { World } from '../resolve/world.js';
import { declarationOf } from '../syntax/entity.js';
import { further, isLost, start, type Trail } from '../heritage/trail.js';

const primitives = new Set<ts.SyntaxKind>([
  ts.SyntaxKind.StringKeyword,
  ts.SyntaxKind.NumberKeyword,
  ts.SyntaxKind.BooleanKeyword,
  ts.SyntaxKind.BigIntKeyword,
  ts.SyntaxKind.SymbolKeyword,
  ts.SyntaxKind.UndefinedKeyword,
  ts.SyntaxKind.LiteralType,
  ts.SyntaxKind.TemplateLiteralType,
]);

/** What a type that names no class is instead. */
export function parameterType(
  world: World,
  type: ts.TypeNode | undefined,
  trail: Trail = start,
): ParameterTypeKind {
  if (type === undefined || isLost(trail)) return 'other';
  if (primitives.has(type.kind)) return 'primitive';
  if (ts.isTypeLiteralNode(type)) return 'interface';
  if (ts.isParenthesizedTypeNode(type)) return parameterType(world, type.type, further(trail));
  if (ts.isUnionTypeNode(type)) return unionType(world, type, further(trail));
  if (!ts.isTypeReferenceNode(type)) return 'other';
  return meaningType(world, resolveEntityName(world, type.typeName), further(trail));
}

// `string | undefined` is a string, `Clock | null` a Clock; of two kinds it is neither.
function unionType(world: World, { types }: ts.UnionTypeNode, trail: Trail): ParameterTypeKind {
  const kinds = new Set(types.map((type) => parameterType(world, type, trail)));
  if (kinds.size > 1) kinds.delete('primitive');
  const [kind = 'other'] = kinds;
  return kinds.size > 1 ? 'other' : kind;
}

function meaningType(world: World, meaning: Meaning, trail: Trail): ParameterTypeKind {
  if (meaning.kind === 'missing' || meaning.kind === 'external') return 'unresolved';
  if (meaning.kind !== 'entity') return 'other';
  const { entity } = meaning;
  if (entity.declarations.some(ts.isInterfaceDeclaration)) return 'interface';
  if (entity.declarations.some(ts.isEnumDeclaration)) return 'primitive';
  const alias = declarationOf(entity, ts.isTypeAliasDeclaration);
  return alias === null ? 'other' : parameterType(world, alias.type, trail);
}

/** True for the name of an `import type`. */
export function isTypeOnly(type: ts.TypeNode | undefined): boolean {
  if (type === undefined || !ts.isTypeReferenceNode(type)) return false;
  let name: ts.EntityName = type.typeName;
  while (ts.isQualifiedName(name)) name = name.left;
  const { text } = name;
  return type
    .getSourceFile()
    .statements.filter(ts.isImportDeclaration)
    .some(({ importClause }) => importClause !== undefined && erases(importClause, text));
}

function erases(
  { isTypeOnly: whole, name, namedBindings }: ts.ImportClause,
  text: string,
): boolean {
  if (whole && name?.text === text) return true;
  if (namedBindings === undefined) return false;
  if (ts.isNamespaceImport(namedBindings)) return whole && namedBindings.name.text === text;
  return namedBindings.elements.some(
    ({ name: local, isTypeOnly: alone }) => local.text === text && (whole || alone),
  );
}
