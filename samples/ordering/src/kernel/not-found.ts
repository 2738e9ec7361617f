/** A command, or a query, names something that is not there. */
export class NotFound extends Error {
  override readonly name = 'NotFound';

  static check<T>(found: T | undefined, missing: string): T {
    if (found === undefined) throw new NotFound(missing);
    return found;
  }
}
