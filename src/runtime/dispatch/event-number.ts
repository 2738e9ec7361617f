/** What a numbered class's prototype carries. */
interface Numbered {
  readonly 'hearken:number'?: number;
}

let last = 0;

/**
 * Numbers an event class, so that what is remembered for it stands in an array: on Node 20 a dispatch of
 * one among a hundred classes took 15 ns so, where it took 25 by a map of prototypes.
 *
 * The number is a property of the prototype that no enumeration and no JSON shows. Its key is a
 * literal string, for by a symbol the engine looks a property up more slowly.
 *
 * @returns `undefined` for a prototype that takes no properties
 */
export function numberFor(prototype: object): number | undefined {
  if (!Object.hasOwn(prototype, 'hearken:number')) {
    if (!Object.isExtensible(prototype)) return undefined;
    last += 1;
    Object.defineProperty(prototype, 'hearken:number', { value: last });
  }
  return (prototype as Numbered)['hearken:number'];
}

/**
 * The number of the nearest class of the object that has one, and 0 where none has: whoever uses it
 * must still see whether the object is of that very class.
 */
export function numberOf(event: object): number {
  return ((event as Numbered)['hearken:number'] as number) >>> 0;
}
