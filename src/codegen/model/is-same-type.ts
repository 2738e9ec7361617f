import type { TypeRef } from './type-ref.js';

/** True when two references are to one type by one way, and say the same of it. */
export function isSameType(a: TypeRef, b: TypeRef): boolean {
  return (
    a === b ||
    (a.id === b.id &&
      a.name === b.name &&
      a.module === b.module &&
      a.constant === b.constant &&
      a.exportPath?.join('\n') === b.exportPath?.join('\n'))
  );
}
