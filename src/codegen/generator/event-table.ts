import type { EventModel } from '../model/model.js';
import type { Imports } from './imports.js';
import { quote, quoteAll, quoteOrNull } from './quote.js';

/** An entry of the registry's `events`. */
export function eventEntry(event: EventModel, imports: Imports): string {
  const type = event.kind === 'class' ? imports.nameOf(event.type) : 'null';
  const [name, bases] = [quote(event.name), quoteAll(event.bases)];
  const discriminator = quoteOrNull(event.discriminator);
  return `{ name: ${name}, type: ${type}, bases: ${bases}, discriminator: ${discriminator} }`;
}

/** The type of an event's instances; a generic class's prototype stands for every argument. */
export function eventType(event: EventModel, imports: Imports): string {
  const name = imports.nameOf(event.type);
  const generic = event.typeParameters > 0 && event.kind === 'class';
  return generic ? `(typeof ${name})['prototype']` : name;
}
