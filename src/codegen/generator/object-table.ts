import { keepLast } from '../model/kept.js';
import type { EventModel, Model } from '../model/model.js';
import type { StructureShape } from '../model/shape.js';
import { sortedBy } from './code-unit-order.js';
import { fieldLines } from './field-table.js';
import { prototypeOf, type Imports } from './imports.js';
import { quote } from './quote.js';

/** The value classes and object types of all events, each once, sorted. */
export function structuresOf({ events }: Pick<Model, 'events'>): readonly StructureShape[] {
  return structuresIn(events);
}

const structuresIn = keepLast<EventModel, readonly StructureShape[]>(Object.is, (events) => {
  const all = events.flatMap(({ shape }) => (shape?.unrestorable === null ? shape.structures : []));
  return sortedBy(new Map(all.map((each) => [each.id, each])).values(), ({ id }) => id);
});

/** An entry of the registry's `objects`. */
export function objectEntry(structure: StructureShape, imports: Imports): string {
  const { id, kind, type, fields } = structure;
  return [
    '{',
    `  name: ${quote(id)},`,
    `  type: ${kind === 'class' && type !== null ? imports.nameOf(type) : 'null'},`,
    ...fieldLines(fields, checkedType(structure, imports)).map((line) => `  ${line}`),
    '}',
  ].join('\n');
}

/** Whether the compiler can compare a structure's fields: a generic object type has no one name. */
export function isChecked({ kind, type, generic }: StructureShape): boolean {
  return type !== null && (kind === 'class' || !generic);
}

function checkedType(structure: StructureShape, imports: Imports): string | null {
  const { kind, type, generic } = structure;
  if (type === null || !isChecked(structure)) return null;
  return generic && kind === 'class' ? prototypeOf(imports.nameOf(type)) : imports.typeOf(type);
}
