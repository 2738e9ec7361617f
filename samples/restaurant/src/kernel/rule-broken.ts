/** The restaurant cannot do what it was asked for; nothing has changed. */
export class RuleBroken extends Error {
  override readonly name = 'RuleBroken';

  static check(holds: boolean, broken: string): asserts holds {
    if (!holds) throw new RuleBroken(broken);
  }
}
