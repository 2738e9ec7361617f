import { ts } from '../typescript.js';
import type { Shape } from '../../model/shape.js';
import { anonymousShape, intersectionShape } from './anonymous-shape.js';
import { compiledShape } from './compiled-shape.js';
import { literalShape, literalValue } from './literal-shape.js';
import { referenceShape } from './reference-shape.js';
import { itemShape, type ShapeReading, type TypePlace, unknown } from './shape-reading.js';
import { unionShape } from './union-shape.js';

/** The shape of a type as it is written. */
export function typeShape(reading: ShapeReading, type: ts.TypeNode, place: TypePlace): Shape {
  const simple = keywords.get(type.kind);
  if (simple !== undefined) return simple;
  if (ts.isParenthesizedTypeNode(type)) return typeShape(reading, type.type, place);
  if (ts.isTypeReferenceNode(type)) return referenceShape(reading, type, place);
  if (ts.isLiteralTypeNode(type)) return literalShape(type);
  if (ts.isTemplateLiteralTypeNode(type)) return { kind: 'text' };
  if (ts.isArrayTypeNode(type)) return arrayShape(reading, type.elementType, place);
  if (ts.isTupleTypeNode(type)) return tupleShape(reading, type, place);
  if (ts.isTypeLiteralNode(type)) return anonymousShape(reading, type, place);
  if (ts.isUnionTypeNode(type)) return unionShape(reading, type.types, place);
  if (ts.isIntersectionTypeNode(type)) return intersectionShape(reading, type, place);
  if (ts.isMappedTypeNode(type)) return mappedShape(reading, type, place);
  if (isReadonlyOf(type)) return typeShape(reading, type.type, place);
  if (ts.isFunctionTypeNode(type)) return unknown('it is a function');
  if (ts.isIndexedAccessTypeNode(type)) return memberShape(reading, type, place);
  return compiledShape(reading, type, place);
}

const keywords: ReadonlyMap<ts.SyntaxKind, Shape> = new Map<ts.SyntaxKind, Shape>([
  [ts.SyntaxKind.StringKeyword, { kind: 'text' }],
  [ts.SyntaxKind.NumberKeyword, { kind: 'number' }],
  [ts.SyntaxKind.BooleanKeyword, { kind: 'boolean' }],
  [ts.SyntaxKind.BigIntKeyword, { kind: 'bigint' }],
  [ts.SyntaxKind.UndefinedKeyword, { kind: 'optional', item: { kind: 'literals', values: [] } }],
  [ts.SyntaxKind.VoidKeyword, { kind: 'optional', item: { kind: 'literals', values: [] } }],
  [ts.SyntaxKind.AnyKeyword, unknown('its type is any')],
  [ts.SyntaxKind.UnknownKeyword, unknown('its type is unknown')],
  [ts.SyntaxKind.ObjectKeyword, unknown('its type is object')],
  [ts.SyntaxKind.SymbolKeyword, unknown('a symbol is nothing outside its process')],
  [ts.SyntaxKind.NeverKeyword, unknown('its type is never')],
]);

function arrayShape(reading: ShapeReading, type: ts.TypeNode, place: TypePlace): Shape {
  return { kind: 'array', item: itemShape(reading, type, place) };
}

function tupleShape(reading: ShapeReading, type: ts.TupleTypeNode, place: TypePlace): Shape {
  const plain = type.elements.every(
    (element) =>
      !ts.isOptionalTypeNode(element) &&
      !ts.isRestTypeNode(element) &&
      !(ts.isNamedTupleMember(element) && (element.questionToken ?? element.dotDotDotToken)),
  );
  if (!plain) return unknown('it is a tuple of no fixed length');
  const items = type.elements.map((element, at) =>
    itemShape(reading, ts.isNamedTupleMember(element) ? element.type : element, {
      ...place,
      path: `${place.path}[${at}]`,
    }),
  );
  return { kind: 'tuple', items };
}

function mappedShape(reading: ShapeReading, type: ts.MappedTypeNode, place: TypePlace): Shape {
  if (type.type === undefined || type.nameType !== undefined)
    return compiledShape(reading, type, place);
  return { kind: 'record', item: itemShape(reading, type.type, place) };
}

function isReadonlyOf(type: ts.TypeNode): type is ts.TypeOperatorNode {
  return ts.isTypeOperatorNode(type) && type.operator === ts.SyntaxKind.ReadonlyKeyword;
}

/** `Order['customer']`: the compiler is asked where no field of that name is to be seen. */
function memberShape(
  reading: ShapeReading,
  type: ts.IndexedAccessTypeNode,
  place: TypePlace,
): Shape {
  const { objectType, indexType } = type;
  const name = ts.isLiteralTypeNode(indexType) ? literalValue(indexType.literal) : null;
  const owner = typeof name === 'string' ? typeShape(reading, objectType, place) : null;
  const structure = owner?.kind === 'structure' ? reading.structures.get(owner.id) : null;
  const field = structure?.fields.find((one) => one.name === name && !one.computed);
  return field?.shape ?? compiledShape(reading, type, place);
}
