/** What is known of objects that are somebody else's own, each of them having at most one note. */
export interface SideNotes<T> {
  of(object: object): T | undefined;
  put(object: object, note: T): void;
}

/**
 * Makes notes that live as long as their objects, and that nobody finds on them: no mapper, clone or
 * test that compares fields.
 *
 * Each is a private field, and not an entry of a `WeakMap`, which costs the garbage collector some
 * twenty times as much. What was frozen may refuse the field, and has its entry.
 */
export function sideNotes<T>(): SideNotes<T> {
  const frozen = new WeakMap<object, T>();

  class Note extends Given {
    #note: T;

    constructor(object: object, note: T) {
      super(object);
      this.#note = note;
    }

    static of(object: object): T | undefined {
      return #note in object ? object.#note : frozen.get(object);
    }

    static put(object: object, note: T): void {
      if (#note in object) object.#note = note;
      else if (Object.isExtensible(object)) void new Note(object, note);
      else frozen.set(object, note);
    }
  }
  return Note;
}

/** A constructor that gives back what it is given, so that a class under it adds its fields to that. */
const Given = function give(object: object): object {
  return object;
} as unknown as new (object: object) => object;
