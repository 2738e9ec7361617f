/**
 * The same function of an object that never changes, which does its work once: it gives its answer
 * again while the other arguments are those of the last time, one by one by identity.
 */
export function keepEach<K extends object, C extends readonly unknown[], R>(
  make: (key: K, ...circumstances: C) => R,
): (key: K, ...circumstances: C) => R {
  const answers = new WeakMap<K, { readonly circumstances: C; readonly answer: R }>();
  return (key, ...circumstances) => {
    let kept = answers.get(key);
    if (kept === undefined || !areSame(kept.circumstances, circumstances, Object.is)) {
      answers.set(key, (kept = { circumstances, answer: make(key, ...circumstances) }));
    }
    return kept.answer;
  };
}

/** The same function of a list, which gives its last answer again for a list of the same items. */
export function keepLast<T, R>(
  isSame: (a: T, b: T) => boolean,
  make: (items: readonly T[]) => R,
): (items: readonly T[]) => R {
  let last: { readonly items: readonly T[]; readonly answer: R } | null = null;
  return (items) => {
    if (last === null || !areSame(last.items, items, isSame)) last = { items, answer: make(items) };
    return last.answer;
  };
}

/**
 * The same list, in which what says the same as an item of the last one is that item: whatever was
 * made of it still stands. Items are told apart by their keys.
 */
export function keepAlike<T>(keyOf: (item: T) => string): (items: readonly T[]) => readonly T[] {
  let last: readonly T[] = [];
  return (items) => {
    if (areSame(last, items, Object.is)) return last;
    const known = new Map(last.map((item) => [keyOf(item), item]));
    const kept = items.map((item) => {
      const before = known.get(keyOf(item));
      return before !== undefined && saysTheSame(before, item) ? before : item;
    });
    return (last = kept);
  };
}

// Data survives JSON, and what is made in one place has its parts in one order.
function saysTheSame<T>(a: T, b: T): boolean {
  return a === b || JSON.stringify(a) === JSON.stringify(b);
}

function areSame<T>(a: readonly T[], b: readonly T[], isSame: (a: T, b: T) => boolean): boolean {
  return a.length === b.length && a.every((item, at) => isSame(item, b[at] as T));
}
