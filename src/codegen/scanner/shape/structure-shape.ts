import { ts } from '../typescript.js';
import type { Shape, StructureShape } from '../../model/shape.js';
import { basesOf } from '../heritage/bases.js';
import type { Bindings } from '../heritage/bindings.js';
import { hasModifier } from '../read/modifiers.js';
import { typeRefOf } from '../read/type-ref-of.js';
import { classNodeOf, declarationOf, declarationsOf, type Entity } from '../syntax/entity.js';
import { classFields } from './class-fields.js';
import type { FoundField } from './found-field.js';
import { objectFields } from './object-fields.js';
import { type ShapeReading, type TypePlace, unknown } from './shape-reading.js';
import { unrestorableReason } from './unrestorable-reason.js';

/** The shape of a value class. */
export function classShape(reading: ShapeReading, entity: Entity, place: TypePlace): Shape {
  const { world } = reading;
  const node = classNodeOf(entity);
  if (node !== null && hasModifier(node, ts.SyntaxKind.AbstractKeyword)) {
    return unknown(`${entity.name} is abstract: its subclasses are not known here`);
  }
  const type = typeRefOf(world, entity);
  if (type.exportPath === null) return unknown(`${entity.name} is not exported`);
  const reason = unrestorableReason(world, entity);
  if (reason !== null) return unknown(reason);
  const fields = () => classFields(world, entity, place.bindings);
  return structure(reading, { kind: 'class', type, entity, bindings: place.bindings }, fields);
}

/** The shape of an interface, or of an alias of an object type. */
export function objectShape(reading: ShapeReading, entity: Entity, place: TypePlace): Shape {
  const { world } = reading;
  const reason = strangeObject(reading, entity);
  if (reason !== null) return unknown(reason);
  const type = typeRefOf(world, entity);
  const fields = () => objectFields(world, entity, place.bindings);
  return structure(reading, { kind: 'object', type, entity, bindings: place.bindings }, fields);
}

function strangeObject({ world }: ShapeReading, entity: Entity): string | null {
  const interfaces = declarationsOf(entity, ts.isInterfaceDeclaration);
  const members = interfaces.flatMap((one) => [...one.members]);
  if (members.some((member) => ts.isCallSignatureDeclaration(member))) {
    return `${entity.name} is a function`;
  }
  if (members.some((member) => ts.isIndexSignatureDeclaration(member))) {
    return `${entity.name} has an index signature`;
  }
  const strange = basesOf(world, entity).find(({ value }) => value.kind !== 'class');
  return strange === undefined
    ? null
    : `${entity.name} extends ${strange.node.getText()}, whose fields cannot be read`;
}

interface Named {
  readonly kind: StructureShape['kind'];
  readonly type: NonNullable<StructureShape['type']>;
  readonly entity: Entity;
  readonly bindings: Bindings;
}

function structure(
  reading: ShapeReading,
  { kind, type, entity, bindings }: Named,
  fields: () => readonly FoundField[],
): Shape {
  const generic = isGeneric(entity);
  const id = generic ? `${type.id}<${printed(bindings)}>` : type.id;
  if (reading.structures.has(id)) return { kind: 'structure', id };
  if (generic && nestingOf(reading, type.id) >= deepest) {
    return unknown(`the type arguments of ${entity.name} go on without end`);
  }
  reading.structures.set(id, null);
  reading.structures.set(id, {
    id,
    kind,
    type: type.exportPath === null ? null : type,
    generic,
    fields: reading.fieldShapes(reading, fields(), id),
  });
  return { kind: 'structure', id };
}

/** No type that somebody meant holds itself so often, each time with other arguments. */
const deepest = 10;

/** How many types of one generic declaration are being read, each within the one before. */
function nestingOf({ structures }: ShapeReading, id: string): number {
  const open = [...structures].filter(([key, shape]) => shape === null && key.startsWith(`${id}<`));
  return open.length;
}

function isGeneric(entity: Entity): boolean {
  const node =
    classNodeOf(entity) ??
    declarationOf(entity, ts.isInterfaceDeclaration) ??
    declarationOf(entity, ts.isTypeAliasDeclaration);
  return (node?.typeParameters?.length ?? 0) > 0;
}

/** Type arguments as they are written, those of the type parameters among them followed. */
function printed(bindings: Bindings): string {
  return [...bindings.values()]
    .map(({ node, bindings: inner }) => {
      const followed = inner.size > 0 ? ` of <${printed(inner)}>` : '';
      return `${node.getText().replaceAll(/\s+/g, ' ')}${followed}`;
    })
    .join(', ');
}
