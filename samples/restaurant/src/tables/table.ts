import { AggregateRoot } from 'hearken';
import { RuleBroken } from '../kernel/rule-broken.js';
import { TableCleared, TableOccupied } from './table-events.js';

/** A table with its seats, and the guests who have them. */
export class Table extends AggregateRoot<TableOccupied | TableCleared> {
  constructor(
    readonly number: number,
    readonly seats: number,
    private guests = 0,
  ) {
    super();
  }

  occupy(guests: number): void {
    RuleBroken.check(this.guests === 0, `table ${this.number} is taken`);
    RuleBroken.check(guests > 0, 'nobody wants to sit down');
    RuleBroken.check(guests <= this.seats, `table ${this.number} has ${this.seats} seats`);
    this.guests = guests;
    this.raise(new TableOccupied(this.number, guests));
  }

  clear(): void {
    this.guests = 0;
    this.raise(new TableCleared(this.number));
  }

  toJson(): TableDocument {
    const { number, seats, guests } = this;
    return { number, seats, guests };
  }
}

export interface TableDocument {
  readonly number: number;
  readonly seats: number;
  readonly guests: number;
}
