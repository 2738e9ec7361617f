/**
 * A question to the pass under way, or something to tell it, which can be put again in another pass,
 * and in another run: its name and what is given to it say all.
 */
export interface Line<P, G extends readonly unknown[], V> {
  readonly name: string;
  say(pass: P, ...given: G): V;
  /** True where another pass cannot say otherwise. */
  stands(pass: P, ...given: G): boolean;
}

export function line<P, G extends readonly unknown[], V>(
  name: string,
  say: (pass: P, ...given: G) => V,
  stands: (pass: P, ...given: G) => boolean = () => false,
): Line<P, G, V> {
  return { name, say, stands };
}

/** A line with what was given to it. */
export interface Said<P> {
  readonly name: string;
  readonly given: readonly unknown[];
  again(pass: P): unknown;
  stands(pass: P): boolean;
}

/**
 * Gives the same words for the same line and the same givens, as far as these are texts, or a thing
 * and texts: so an answer asks once, however often the question comes up.
 */
export interface Words<P> {
  of<G extends readonly unknown[]>(line: Line<P, G, unknown>, given: G): Said<P>;
}

export function createWords<P>(): Words<P> {
  const ofTexts = new Map<string, Said<P>>();
  const ofThings = new WeakMap<object, Map<string, Said<P>>>();
  const knownBy = (first: unknown): Map<string, Said<P>> => {
    if (typeof first !== 'object' || first === null) return ofTexts;
    const known = ofThings.get(first) ?? new Map<string, Said<P>>();
    ofThings.set(first, known);
    return known;
  };
  return {
    of(words, given) {
      const [first, ...rest] = given;
      if (!rest.every((one) => typeof one === 'string')) return said(words, given);
      const known = knownBy(first);
      const key = [words.name, typeof first === 'string' ? first : '', ...rest].join('\0');
      const before = known.get(key) ?? said(words, given);
      known.set(key, before);
      return before;
    },
  };
}

export function said<P, G extends readonly unknown[]>(
  words: Line<P, G, unknown>,
  given: G,
): Said<P> {
  return {
    name: words.name,
    given,
    again: (pass) => words.say(pass, ...given),
    stands: (pass) => words.stands(pass, ...given),
  };
}
