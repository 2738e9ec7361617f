import type { FieldShape, Shape, StructureShape } from '../../model/shape.js';

/** Those structures that fields lead to: others were only looked into on the way. */
export function reachableStructures(
  fields: readonly FieldShape[],
  structures: ReadonlyMap<string, StructureShape | null>,
): StructureShape[] {
  const reached = new Set<StructureShape>();
  const pending = fields.flatMap(({ shape }) => idsIn(shape));
  for (let id = pending.pop(); id !== undefined; id = pending.pop()) {
    const structure = structures.get(id) ?? null;
    if (structure === null || reached.has(structure)) continue;
    reached.add(structure);
    pending.push(...structure.fields.flatMap(({ shape }) => idsIn(shape)));
  }
  return [...structures.values()].filter(
    (one) => one !== null && reached.has(one),
  ) as StructureShape[];
}

function idsIn(shape: Shape): string[] {
  switch (shape.kind) {
    case 'structure':
      return [shape.id];
    case 'tuple':
      return shape.items.flatMap(idsIn);
    case 'map':
      return [shape.key, shape.value].flatMap(idsIn);
    case 'union':
      return shape.members.flatMap((member) => idsIn(member.shape));
    default:
      return 'item' in shape ? idsIn(shape.item) : [];
  }
}
