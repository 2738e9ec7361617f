import type { Said } from './lines.js';

const noFiles: ReadonlySet<never> = new Set<never>();
const noAnswers: ReadonlyMap<never, never> = new Map<never, never>();
const noWords: ReadonlySet<never> = new Set<never>();

/**
 * What an answer is made of, while it is made; `S` is a file as it was seen. There are thousands, most of
 * one file and without a question, so that each part comes with the first that belongs there.
 */
export class GrowingTrace<P, S> {
  #files: Set<S> | null = null;
  #asked: Map<Said<P>, unknown> | null = null;
  #told: Set<Said<P>> | null = null;
  expired = false;

  get files(): ReadonlySet<S> {
    return this.#files ?? noFiles;
  }

  get asked(): ReadonlyMap<Said<P>, unknown> {
    return this.#asked ?? noAnswers;
  }

  get told(): ReadonlySet<Said<P>> {
    return this.#told ?? noWords;
  }

  see(file: S): void {
    (this.#files ??= new Set()).add(file);
  }

  ask(question: Said<P>, answer: unknown): void {
    (this.#asked ??= new Map<Said<P>, unknown>()).set(question, answer);
  }

  tell(words: Said<P>): void {
    (this.#told ??= new Set()).add(words);
  }
}
