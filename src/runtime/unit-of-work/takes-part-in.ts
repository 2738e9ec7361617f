import { currentAmbient } from '../context/ambient.js';
import type { OpenUnit } from './open-unit.js';

/**
 * Whether the code that runs now takes part in a unit of work that is meant, or in one that has begun inside of such a
 * one: what waits for the end of that waits for itself.
 */
export function takesPartIn(isMeant: (unit: OpenUnit) => boolean): boolean {
  let unit = currentAmbient()?.unit ?? null;
  while (unit !== null && !isMeant(unit)) unit = unit.origin.ambient.unit;
  return unit !== null;
}
