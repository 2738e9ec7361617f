import type { ClassHead } from '../text/class-heads.js';
import {
  indexFile,
  type FileIndex,
  type ImportedBase,
  type KeptAnswers,
} from '../text/file-index.js';
import { nextIndexNumber } from '../text/index-number.js';
import type { ImportText } from '../text/import-texts.js';
import type { NameEdge } from '../text/name-edges.js';
import type { StyleCounts } from '../text/style-counts.js';
import type { KeptText } from './kept-scan.js';

const noPaths: readonly string[] = [];

/** What an index asks of the scan that was kept, by the number of its file. */
export interface KeptTexts {
  read(file: number): string;
  answer(question: string, file: number): boolean | undefined;
}

/** The index of a text that an earlier run has read: it is read again only for what was not kept. */
export class KeptIndex implements FileIndex, KeptAnswers {
  readonly number = nextIndexNumber();
  readonly kept: KeptAnswers = this;
  readonly #text: KeptText;
  readonly #file: number;
  readonly #texts: KeptTexts;
  #index: FileIndex | null = null;

  // There are thousands: what is kept of them is taken apart only for those who ask.
  constructor(text: KeptText, file: number, texts: KeptTexts) {
    this.#text = text;
    this.#file = file;
    this.#texts = texts;
  }

  get digest(): string {
    return this.#text.digest;
  }

  get outline(): string {
    return this.#text.outline;
  }

  get created(): readonly string[] {
    return this.#text.created;
  }

  get styles(): StyleCounts {
    const [js, ts, none] = this.#text.styles;
    return { js, ts, none };
  }

  get looksBroken(): boolean {
    return this.#text.looksBroken === true;
  }

  get mayIgnore(): boolean {
    return this.#text.mayIgnore === true;
  }

  get given(): readonly string[] | undefined {
    return this.#text.given;
  }

  get unlisted(): readonly string[] {
    return this.#text.unlisted ?? noPaths;
  }

  answer(question: string): boolean | undefined {
    return this.#texts.answer(question, this.#file);
  }

  get text(): string {
    return this.#texts.read(this.#file);
  }

  get heads(): readonly ClassHead[] {
    return this.#indexed().heads;
  }

  get imports(): readonly ImportText[] {
    return this.#indexed().imports;
  }

  get edges(): readonly NameEdge[] {
    return this.#indexed().edges;
  }

  get importedBases(): readonly ImportedBase[] {
    return this.#indexed().importedBases;
  }

  #indexed(): FileIndex {
    return (this.#index ??= indexFile(this.text));
  }
}
