import type { ClassHead } from '../text/class-heads.js';
import {
  indexFile,
  type FileIndex,
  type ImportedBase,
  type KeptAnswers,
} from '../text/file-index.js';
import type { ImportText } from '../text/import-texts.js';
import type { NameEdge } from '../text/name-edges.js';
import type { StyleCounts } from '../text/style-counts.js';
import type { KeptText } from './kept-scan.js';

/** The index of a text that an earlier run has read: it is read again only for what was not kept. */
export class KeptIndex implements FileIndex {
  readonly digest: string;
  readonly created: readonly string[];
  readonly styles: StyleCounts;
  readonly looksBroken: boolean;
  readonly mayIgnore: boolean;
  readonly #read: () => string;
  #index: FileIndex | null = null;

  constructor(
    { digest, created, styles: [js, ts, none], looksBroken, mayIgnore }: KeptText,
    readonly kept: KeptAnswers,
    read: () => string,
  ) {
    this.digest = digest;
    this.created = created;
    this.styles = { js, ts, none };
    this.looksBroken = looksBroken === true;
    this.mayIgnore = mayIgnore === true;
    this.#read = read;
  }

  get text(): string {
    return this.#read();
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
    return (this.#index ??= indexFile(this.#read()));
  }
}
