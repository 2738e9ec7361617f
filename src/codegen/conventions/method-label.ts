import type { MethodFact } from '../model/facts.js';

/** `Class.method`, by the class that declares it: an inherited near miss is told once. */
export function methodLabel({ declaredIn, name }: MethodFact): string {
  return `${declaredIn.name}.${name}`;
}
