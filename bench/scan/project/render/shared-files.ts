/** The files that every generated project has, by path below `src`. */
export const sharedFiles: Readonly<Record<string, string>> = {
  'shared/clock': `export class Clock {
  now(): number {
    return Date.now();
  }
}
`,
  'shared/database': `export interface Row {
  readonly id: string;
}

export class Database {
  private readonly tables = new Map<string, Map<string, Row>>();

  async find<T extends Row>(table: string, id: string): Promise<T | null> {
    return (this.tables.get(table)?.get(id) as T | undefined) ?? null;
  }

  async save(table: string, row: Row) {
    const rows = this.tables.get(table) ?? new Map<string, Row>();
    this.tables.set(table, rows.set(row.id, row));
    return rows.size;
  }
}
`,
  'shared/aggregate-root': `import type { DomainEvent } from 'hearken';

export abstract class AggregateRoot {
  private readonly raised: DomainEvent[] = [];

  protected raise(event: DomainEvent): void {
    this.raised.push(event);
  }

  pull(): readonly DomainEvent[] {
    return this.raised.splice(0);
  }
}
`,
};
