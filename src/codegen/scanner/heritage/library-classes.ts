const names = new Set(
  (
    'AggregateError Array ArrayBuffer Boolean DataView Date Error EvalError Event EventTarget Function Map Number ' +
    'Object Promise RangeError ReferenceError RegExp Set String SyntaxError TypeError URIError URL Uint8Array ' +
    'WeakMap WeakRef WeakSet'
  ).split(' '),
);

/** True for a class of the language's library, which needs no declaration to be known. */
export function isLibraryClass(name: string): boolean {
  return names.has(name);
}
