import type { EventShape, FieldShape, Shape, StructureShape } from '../../model/shape.js';

/** Why an event may come back from JSON otherwise than it went, each part with its reason. */
export function unrestorableParts({ unrestorable, fields, structures }: EventShape): string[] {
  if (unrestorable !== null) return [unrestorable];
  return [...ofFields(fields), ...structures.flatMap(ofStructure)];
}

function ofStructure({ id, fields }: StructureShape): string[] {
  return ofFields(fields).map((reason) => `${id.slice(id.lastIndexOf('#') + 1)}: ${reason}`);
}

function ofFields(fields: readonly FieldShape[]): string[] {
  return fields
    .filter(({ computed }) => !computed)
    .flatMap(({ name, shape }) => reasons(shape).map((reason) => `of ${name}, ${reason}`));
}

function reasons(shape: Shape): readonly string[] {
  switch (shape.kind) {
    case 'unknown':
      return [shape.reason];
    case 'tuple':
      return shape.items.flatMap(reasons);
    case 'map':
      return [shape.key, shape.value].flatMap(reasons);
    case 'union':
      return shape.members.flatMap((member) => reasons(member.shape));
    default:
      return 'item' in shape ? reasons(shape.item) : [];
  }
}
