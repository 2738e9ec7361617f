/** The query model "what customers want": pieces ordered by product, most first. */
export class BestSellers {
  readonly #pieces = new Map<string, number>();

  get rows(): readonly { readonly product: string; readonly pieces: number }[] {
    return [...this.#pieces]
      .map(([product, pieces]) => ({ product, pieces }))
      .toSorted((a, b) => b.pieces - a.pieces || (a.product < b.product ? -1 : 1));
  }

  add(product: string, pieces: number): void {
    this.#pieces.set(product, (this.#pieces.get(product) ?? 0) + pieces);
  }
}
