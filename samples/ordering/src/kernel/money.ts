/** An amount in whole cents of one currency. */
export class Money {
  static readonly none = new Money(0);

  private constructor(readonly cents: number) {}

  static of(amount: number): Money {
    return new Money(Math.round(amount * 100));
  }

  static ofCents(cents: number): Money {
    return new Money(cents);
  }

  plus(other: Money): Money {
    return new Money(this.cents + other.cents);
  }

  minus(other: Money): Money {
    return new Money(this.cents - other.cents);
  }

  times(quantity: number): Money {
    return new Money(this.cents * quantity);
  }

  /** What is left of it after a discount, in whole cents. */
  lessPercent(percent: number): Money {
    return new Money(this.cents - Math.round((this.cents * percent) / 100));
  }

  exceeds(other: Money): boolean {
    return this.cents > other.cents;
  }

  toString(): string {
    return (this.cents / 100).toFixed(2);
  }
}
