import { ts } from '../typescript.js';
import type { Shape } from '../../model/shape.js';
import { bindTypes } from '../heritage/bindings.js';
import { resolveEntityName } from '../resolve/resolve-name.js';
import type { World } from '../resolve/world.js';
import { classNodeOf, declarationOf, declarationsOf, type Entity } from '../syntax/entity.js';
import { enumMemberShape, enumShape } from './enum-shape.js';
import { libraryShape } from './library-shape.js';
import { type ShapeReading, type TypePlace, unknown } from './shape-reading.js';
import { classShape, objectShape } from './structure-shape.js';

/** The shape of a type that is written as a name, with or without type arguments. */
export function referenceShape(
  reading: ShapeReading,
  type: ts.TypeReferenceNode,
  place: TypePlace,
): Shape {
  const member = enumMember(reading.world, type.typeName);
  if (member !== null) return enumMemberShape(member);
  const meaning = resolveEntityName(reading.world, type.typeName);
  switch (meaning.kind) {
    case 'global':
      return libraryShape(reading, type, place);
    case 'typeParameter': {
      const bound = place.bindings.get(meaning.node);
      if (bound === undefined || !ts.isTypeNode(bound.node)) {
        return unknown(`its type is the type parameter ${type.getText()}`);
      }
      return reading.typeShape(reading, bound.node, { ...place, bindings: bound.bindings });
    }
    case 'entity':
      return entityShape(reading, meaning.entity, { type, place });
    default:
      return unknown(`${type.typeName.getText()} cannot be resolved`);
  }
}

/** `Status.Open` as a type. */
function enumMember(world: World, name: ts.EntityName): ts.EnumMember | null {
  const owner = ts.isQualifiedName(name) ? resolveEntityName(world, name.left) : null;
  if (owner?.kind !== 'entity' || !ts.isQualifiedName(name)) return null;
  const enums = declarationsOf(owner.entity, ts.isEnumDeclaration);
  const members = enums.flatMap((one) => [...one.members]);
  return members.find((one) => 'text' in one.name && one.name.text === name.right.text) ?? null;
}

interface Written {
  readonly type: ts.TypeReferenceNode;
  readonly place: TypePlace;
}

function entityShape(reading: ShapeReading, entity: Entity, { type, place }: Written): Shape {
  const enums = declarationsOf(entity, ts.isEnumDeclaration);
  if (enums.length > 0) return enumShape(enums);
  const alias = declarationOf(entity, ts.isTypeAliasDeclaration);
  if (alias !== null) return aliasShape(reading, entity, { alias, type, place });
  const generic = classNodeOf(entity) ?? declarationOf(entity, ts.isInterfaceDeclaration);
  if (generic === null) return unknown(`${entity.name} is no type that can be read`);
  const bindings = bindTypes(generic, type.typeArguments, place.bindings);
  const at = { ...place, bindings };
  return ts.isClassLike(generic)
    ? classShape(reading, entity, at)
    : objectShape(reading, entity, at);
}

interface Aliased extends Written {
  readonly alias: ts.TypeAliasDeclaration;
}

function aliasShape(reading: ShapeReading, entity: Entity, { alias, type, place }: Aliased): Shape {
  const bindings = bindTypes(alias, type.typeArguments, place.bindings);
  if (ts.isTypeLiteralNode(alias.type) && isObject(alias.type)) {
    return objectShape(reading, entity, { ...place, bindings });
  }
  return reading.aliases.shapeOf({ entity, bindings }, () =>
    reading.typeShape(reading, alias.type, { ...place, bindings }),
  );
}

function isObject({ members }: ts.TypeLiteralNode): boolean {
  return !members.some(ts.isIndexSignatureDeclaration);
}
