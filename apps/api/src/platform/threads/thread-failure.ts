/** A question got no answer, because its thread ended. Shape: `cause` is what ended it, when that is known. */
export class ThreadFailure extends Error {
  override readonly name = 'ThreadFailure';
}
