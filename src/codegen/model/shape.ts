import type { TypeRef } from './type-ref.js';

/** What an event carries, as far as its declared types tell. */
export interface EventShape {
  readonly fields: readonly FieldShape[];
  /** Why an instance cannot be restored, though its fields may be known; `null` when it can. */
  readonly unrestorable: string | null;
  /** The value classes and object types that the fields lead to, each once. */
  readonly structures: readonly StructureShape[];
}

/** A value class, which comes back with its prototype, or an object type. */
export interface StructureShape {
  /** Names it within a project: its type's id, with its type arguments where it is generic. */
  readonly id: string;
  readonly kind: 'class' | 'object';
  /** `null` for an object type that nobody else can import. */
  readonly type: TypeRef | null;
  readonly generic: boolean;
  readonly fields: readonly FieldShape[];
}

export interface FieldShape {
  readonly name: string;
  readonly visibility: 'public' | 'hidden';
  /** A getter: computed from the others, not stored. */
  readonly computed: boolean;
  readonly shape: Shape;
}

/**
 * The values of one declared type. `structure` names an entry of `structures`; the tag of a union's
 * member stands in the JSON. `unknown` is what cannot be restored, or not be read at build time.
 */
export type Shape =
  | { readonly kind: 'text' | 'number' | 'boolean' | 'bigint' | 'date' }
  | { readonly kind: 'literals'; readonly values: readonly (string | number | boolean)[] }
  | { readonly kind: 'array' | 'set' | 'record'; readonly item: Shape }
  | { readonly kind: 'tuple'; readonly items: readonly Shape[] }
  | { readonly kind: 'map'; readonly key: Shape; readonly value: Shape }
  | { readonly kind: 'structure'; readonly id: string }
  | { readonly kind: 'union'; readonly members: readonly UnionMember[] }
  | { readonly kind: 'nullable' | 'optional'; readonly item: Shape }
  | { readonly kind: 'unknown'; readonly reason: string };

export interface UnionMember {
  readonly tag: string;
  readonly shape: Shape;
}
