import type { ConstructorModel } from '../model/model.js';
import type { Imports } from './imports.js';

/** An entry of the registry's `constructors`, proved against the class by the user's compiler. */
export function constructorEntry(entry: ConstructorModel, imports: Imports): string {
  const type = imports.nameOf(entry.type);
  const tokens = entry.tokens.map((token) => (token === null ? 'null' : imports.nameOf(token)));
  const checked = `[${tokens.join(', ')}] satisfies ConstructorTokens<typeof ${type}>`;
  return `{ type: ${type}, tokens: ${checked}${entry.inherited ? ', inherited: true' : ''} }`;
}
