import type { HandlerModel } from '../model/model.js';
import type { Imports } from './imports.js';
import { quote } from './quote.js';

/** An entry of the registry's `handlers`. */
export function handlerEntry(handler: HandlerModel, imports: Imports): string {
  return `{ name: ${quote(handler.name)}, type: ${imports.nameOf(handler.type)} }`;
}
