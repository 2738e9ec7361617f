import { keepLast } from '../model/kept.js';
import type { EventHistory, EventModel } from '../model/model.js';
import type { EventShape } from '../model/shape.js';
import { sortedBy } from './code-unit-order.js';
import { fieldLines } from './field-table.js';
import { prototypeOf, type Imports } from './imports.js';
import { quote, quoteAll, quoteOrNull } from './quote.js';

/** Sorted by name; sorted anew where they are others. */
export const eventsByName = keepLast<EventModel, readonly EventModel[]>(Object.is, (events) =>
  sortedBy(events, ({ name }) => name),
);

/** An entry of the registry's `events`. */
export function eventEntry(event: EventModel, imports: Imports): string {
  const type = event.kind === 'class' ? imports.nameOf(event.type) : 'null';
  const [name, bases] = [quote(event.name), quoteAll(event.bases)];
  const discriminator = quoteOrNull(event.discriminator);
  const entry = [
    `name: ${name}`,
    `type: ${type}`,
    `bases: ${bases}`,
    `discriminator: ${discriminator}`,
    ...historyParts(event.history, type),
  ];
  if (event.shape === null) return `{ ${entry.join(', ')} }`;
  const lines = [...entry.map((line) => `${line},`), ...codecLines(event, event.shape, imports)];
  return ['{', ...lines.map((line) => `  ${line}`), '}'].join('\n');
}

function historyParts(history: EventHistory | null, type: string): string[] {
  if (history === null) return [];
  const { formerly, version } = history;
  return [
    ...(formerly.length === 0 ? [] : [`formerly: ${quoteAll(formerly)}`]),
    ...(version === 1 ? [] : [`version: ${version}`, `upcasters: ${type}.upcasters`]),
  ];
}

function codecLines(event: EventModel, shape: EventShape, imports: Imports): string[] {
  if (shape.unrestorable !== null) {
    return [`codec: { unrestorable: ${quote(shape.unrestorable)} },`];
  }
  const fields = fieldLines(shape.fields, eventType(event, imports));
  return ['codec: {', ...fields.map((line) => `  ${line}`), '},'];
}

type Named = Pick<EventModel, 'type' | 'typeParameters'> & { readonly kind?: EventModel['kind'] };

/** The type of an event's, or a command's, instances; a generic class's prototype stands for every argument. */
export function eventType(event: Named, imports: Imports): string {
  const generic = event.typeParameters > 0 && event.kind !== 'interface';
  return generic ? prototypeOf(imports.nameOf(event.type)) : imports.typeOf(event.type);
}
