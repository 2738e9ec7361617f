/** A movement that the warehouse must refuse; nothing has changed and no event was raised. */
export class StockRuleBroken extends Error {
  override readonly name = 'StockRuleBroken';

  static check(rule: boolean, broken: string): asserts rule {
    if (!rule) throw new StockRuleBroken(broken);
  }
}
