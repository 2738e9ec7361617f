/** One line of the warehouse's movement log. */
export interface Movement {
  readonly kind: MovementKind;
  readonly sku: string;
  /** In pieces; a difference, and possibly negative, for `adjust`; 0 for `discontinue`. */
  readonly quantity: number;
  /** Delivery note, order number or reason. */
  readonly reference: string;
}

export const movementKinds = [
  'receive',
  'reserve',
  'release',
  'ship',
  'adjust',
  'discontinue',
] as const;

export type MovementKind = (typeof movementKinds)[number];
