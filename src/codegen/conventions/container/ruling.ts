import type { TokenFact } from '../../model/container-facts.js';
import type { Diagnostic } from '../../model/diagnostic.js';

/** What keeps a dependency from being proved. */
export type Ruling = Missing | Doubt;

/** A token that the container certainly throws on. */
export interface Missing {
  readonly kind: 'missing';
  readonly token: string;
  readonly reason: string;
}

/** What nobody can decide from the sources. Doubts of one `key` are told once. */
export interface Doubt {
  readonly kind: 'doubt';
  readonly key: string;
  readonly reason: string;
  readonly remedy: string;
}

/** What a rule says of a parameter that misses it. */
export type Miss = Fault | Doubt;

export interface Fault {
  readonly kind: 'fault';
  readonly diagnostic: Diagnostic;
}

export function missing({ text }: TokenFact, reason: string): Missing {
  return { kind: 'missing', token: text, reason };
}

export function fault(diagnostic: Diagnostic): Fault {
  return { kind: 'fault', diagnostic };
}
