/** A command the shop must refuse; nothing has changed and no event was raised. */
export class RuleBroken extends Error {
  override readonly name = 'RuleBroken';

  static check(rule: boolean, broken: string): asserts rule {
    if (!rule) throw new RuleBroken(broken);
  }
}
