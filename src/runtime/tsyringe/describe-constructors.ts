import type { Constructor, Parameter } from '../container/binding.js';
import type { ClassOf, ConstructorEntry } from '../registry.js';
import { metadata, parameterOf, tokensOf } from './constructor-tokens.js';
import { injectable } from './tsyringe.js';

interface Description {
  /** What the compiler had emitted before, if it did. */
  readonly emitted: readonly unknown[];
  readonly parameters: readonly Parameter[];
}

const described = new WeakMap<object, Description>();

/**
 * Gives tsyringe, for each class, the metadata that the compiler would have emitted. Tokens from
 * decorators of the parameters win.
 */
export function describeConstructors(constructors: readonly ConstructorEntry[]): void {
  for (const entry of constructors) {
    const { type } = entry;
    const emitted = described.get(type)?.emitted ?? emittedTypes(type);
    const tokens = tokensOf(entry, emitted);
    described.set(type, { emitted, parameters: tokens.map(parameterOf) });
    Reflect.defineMetadata(metadata.types, tokens, type);
    injectable()(type as Constructor);
  }
}

function emittedTypes(type: ClassOf): readonly unknown[] {
  const emitted: unknown = Reflect.getOwnMetadata(metadata.types, type);
  return Array.isArray(emitted) ? [...emitted] : [];
}

/** The parameters of a constructor; `null` where only tsyringe knows them. */
export function parametersOf(type: Constructor): readonly Parameter[] | null {
  const description = described.get(type);
  if (description !== undefined) return description.parameters;
  const bareOfMetadata =
    !Reflect.hasMetadata(metadata.types, type) && !Reflect.hasOwnMetadata(metadata.tokens, type);
  return type.length === 0 && bareOfMetadata ? [] : null;
}
