import type { ClassHead } from '../text/class-heads.js';
import {
  indexFile,
  type FileIndex,
  type ImportedBase,
  type KeptAnswers,
} from '../text/file-index.js';
import { nextIndexId } from '../text/index-id.js';
import type { ImportText } from '../text/import-texts.js';
import type { NameEdge } from '../text/name-edges.js';
import type { StyleCounts } from '../text/style-counts.js';
import type { KeptRemark, KeptTexts } from './kept-scan.js';

const noPaths: readonly string[] = [];
const noNames: readonly string[] = [];
const noStyles = [0, 0, 0] as const;
const noRemark: KeptRemark = {};

/** What an index asks of the scan that was kept, by the number of its file. */
export interface KeptSource {
  readonly texts: KeptTexts;
  remark(file: number): KeptRemark | undefined;
  read(file: number): string;
  answer(question: string, file: number): boolean | undefined;
}

/** The index of a text that an earlier run has read: it is read again only for what was not kept. */
export class KeptIndex implements FileIndex, KeptAnswers {
  readonly id = nextIndexId();
  readonly kept: KeptAnswers = this;
  readonly #file: number;
  readonly #source: KeptSource;
  #index: FileIndex | null = null;

  // There are thousands: what is kept of them is taken apart only for those who ask.
  constructor(file: number, source: KeptSource) {
    this.#file = file;
    this.#source = source;
  }

  get digest(): string {
    return this.#source.texts.digests[this.#file] ?? '';
  }

  get outline(): string {
    return this.#source.texts.outlines[this.#file] ?? '';
  }

  get created(): readonly string[] {
    const names = this.#source.texts.created[this.#file] ?? '';
    return names === '' ? noNames : names.split(' ');
  }

  get styles(): StyleCounts {
    const [js, ts, none] = this.#source.texts.styles[this.#file] ?? noStyles;
    return { js, ts, none };
  }

  get looksBroken(): boolean {
    return this.#remark.looksBroken === true;
  }

  get mayIgnore(): boolean {
    return this.#remark.mayIgnore === true;
  }

  get given(): readonly string[] | undefined {
    return this.#remark.given;
  }

  get unlisted(): readonly string[] {
    return this.#remark.unlisted ?? noPaths;
  }

  get #remark(): KeptRemark {
    return this.#source.remark(this.#file) ?? noRemark;
  }

  answer(question: string): boolean | undefined {
    return this.#source.answer(question, this.#file);
  }

  get text(): string {
    return this.#source.read(this.#file);
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
