/** Thrown where a listing might differ from the compiler's. */
export class OnlyTheCompilerKnows extends Error {
  override readonly name = 'OnlyTheCompilerKnows';
}
