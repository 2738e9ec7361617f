import { noBindings, type Bindings } from './bindings.js';

/** How far a name has been followed, and what type parameters and parameters stand for there. */
export interface Trail {
  readonly bindings: Bindings;
  readonly depth: number;
}

export const start: Trail = { bindings: noBindings, depth: 0 };

export function trailFrom(bindings: Bindings): Trail {
  return { bindings, depth: 0 };
}

export function further({ bindings, depth }: Trail, others: Bindings = bindings): Trail {
  return { bindings: others, depth: depth + 1 };
}

const farthest = 32;

/** True where only a circle can have led. */
export function isLost({ depth }: Trail): boolean {
  return depth > farthest;
}
