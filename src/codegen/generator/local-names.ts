// In the written-out calls the instances, and what they answer, are numbered from 0.
const numbered = /^(?:handler|answer)\d+$/;

/** Hands out identifiers for a generated file; a taken one gets `_` and the first free number behind it. */
export class LocalNames {
  readonly #taken: Set<string>;

  constructor(reserved: Iterable<string>) {
    this.#taken = new Set(reserved);
  }

  claim(wanted: string): string {
    const base = identifier(wanted);
    let name = base;
    for (let number = 2; this.#isTaken(name); number += 1) name = `${base}_${number}`;
    this.#taken.add(name);
    return name;
  }

  #isTaken(name: string): boolean {
    return this.#taken.has(name) || numbered.test(name);
  }
}

function identifier(text: string): string {
  const plain = text.replaceAll(/[^\p{ID_Continue}$]/gu, '_');
  return /^[\p{ID_Start}$_]/u.test(plain) ? plain : `_${plain}`;
}
