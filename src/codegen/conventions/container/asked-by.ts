import type { TokenFact } from '../../model/container-facts.js';
import type { ConstructorParameterFact } from '../../model/facts.js';
import type { TypeRef } from '../../model/type-ref.js';

/** One thing that a parameter asks the container for. */
export interface Asked {
  readonly token: TokenFact;
  readonly optional: boolean;
  readonly multiple: boolean;
  readonly delayed: boolean;
}

/** What a parameter asks for: by its decorator, else by its type; nothing where it has no token. */
export function askedBy({ injection, token, rest }: ConstructorParameterFact): readonly Asked[] {
  if (rest) return [];
  if (injection === null) return token === null ? [] : [askFor(classToken(token))];
  const { transform, ...asked } = injection;
  return transform === null ? [asked] : [askFor(transform), asked];
}

export function askFor(token: TokenFact): Asked {
  return { token, optional: false, multiple: false, delayed: false };
}

export function classToken(type: TypeRef): TokenFact {
  return { kind: 'class', key: type.id, text: type.name, type };
}
