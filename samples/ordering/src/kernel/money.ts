/** An amount in whole cents of one currency. */
export class Money {
  static readonly none = new Money(0);

  private constructor(readonly cents: number) {}

  static of(amount: number): Money {
    return new Money(Math.round(amount * 100));
  }

  plus(other: Money): Money {
    return new Money(this.cents + other.cents);
  }

  times(quantity: number): Money {
    return new Money(this.cents * quantity);
  }

  exceeds(other: Money): boolean {
    return this.cents > other.cents;
  }

  toString(): string {
    return (this.cents / 100).toFixed(2);
  }
}
