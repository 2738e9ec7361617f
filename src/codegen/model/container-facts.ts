import type { Place } from './place.js';
import type { TypeRef } from './type-ref.js';

/** What the sources say to the container, as far as it can be read. */
export interface ContainerFacts {
  /** By decorators and in the composition roots; those of one sequence stand as they run. */
  readonly registrations: readonly RegistrationFact[];
  /** The composition roots that the config names and that could be read. */
  readonly roots: readonly string[];
  /** Where something is done with the container that nobody can read: it may register anything. */
  readonly unread: readonly UnreadFact[];
  /** True where the compiler leaves the types of decorated constructors for the container. */
  readonly emitsMetadata: boolean;
}

export interface UnreadFact {
  readonly text: string;
  readonly place: Place;
}

/** What the container finds something by. Two facts of one `key` are the same token. */
export type TokenFact =
  | { readonly kind: 'class'; readonly key: string; readonly text: string; readonly type: TypeRef }
  /** A string or a symbol. */
  | { readonly kind: 'name'; readonly key: string; readonly text: string }
  /** Whatever cannot be worked out without running it. */
  | { readonly kind: 'unread'; readonly text: string };

/** What a decorator of a parameter asks the container for. */
export interface InjectionFact {
  readonly token: TokenFact;
  /** Behind `delay`: asked for when it is first used. */
  readonly delayed: boolean;
  readonly multiple: boolean;
  /** True where an unregistered name is no fault. */
  readonly optional: boolean;
  /** The class that the dependency is passed through. */
  readonly transform: TokenFact | null;
}

/** How long an instance serves: for one use, one resolution, one container, or all of them. */
export type Lifetime = 'transient' | 'resolution' | 'scope' | 'singleton';

export interface RegistrationFact {
  readonly token: TokenFact;
  readonly provider: ProviderFact;
  /** `null` where it cannot be read. */
  readonly lifetime: Lifetime | null;
  readonly place: Place;
  /** True for a decorator's. */
  readonly declared: boolean;
  /** Registrations of one sequence run one after the other. */
  readonly sequence: string;
  /** True for a sequence that comes after what is registered while modules are loaded. */
  readonly later: boolean;
  /** The ways that lead to it, the outermost first; none where its sequence runs it in any case. */
  readonly route: readonly WayFact[];
}

/** One of the ways that code can go at a fork, such as an `if`. */
export interface WayFact {
  readonly fork: string;
  readonly way: number;
  /** How many there are, of which it goes one; 0 where nobody can tell when it goes this one. */
  readonly ways: number;
}

export type ProviderFact =
  | { readonly kind: 'class' | 'token'; readonly token: TokenFact; readonly delayed: boolean }
  | { readonly kind: 'value' }
  /** `asks` is false for a factory that uses no container. */
  | { readonly kind: 'factory'; readonly asks: boolean }
  | { readonly kind: 'unread'; readonly text: string };
