/** Where a text stands among all that are taken from the shelf with it. */
export interface ShelfPlace {
  readonly from: number;
  readonly to: number;
}

/** How many bytes a shelf holds. */
export const shelfSize = 2 * 1024 * 1024;

/**
 * ASCII texts that are decoded together. Node lays a text of about a megabyte or more (`EXTERN_APEX` in its
 * `string_bytes.cc`) outside of V8's heap, where the collector does not copy it, however many pieces are cut
 * out of it; there it stays as long as any piece of it is held. A smaller one is as any other text.
 */
export class Shelf {
  readonly #bytes = Buffer.allocUnsafeSlow(shelfSize);
  #used = 0;

  fits({ length }: Buffer): boolean {
    return this.#used + length <= shelfSize;
  }

  /** @param text one that fits */
  put(text: Buffer): ShelfPlace {
    const from = this.#used;
    this.#used += text.copy(this.#bytes, from);
    return { from, to: this.#used };
  }

  /** All that has been put there, one behind the other; leaves it empty. */
  take(): string {
    const texts = this.#bytes.toString('latin1', 0, this.#used);
    this.#used = 0;
    return texts;
  }
}
