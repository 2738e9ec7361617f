export interface JournalEntry {
  readonly number: number;
  readonly sku: string;
  readonly event: string;
}

/** Every event of the warehouse, numbered. */
export class Journal {
  readonly entries: JournalEntry[] = [];

  write(sku: string, event: string): void {
    this.entries.push({ number: this.entries.length + 1, sku, event });
  }
}
