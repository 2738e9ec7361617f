/** A request that cannot even become a command. */
export class BadRequest extends Error {
  override readonly name = 'BadRequest';
}
