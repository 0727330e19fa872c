/** Why the server does not start, in sentences for the person who starts it. Printed without a stack; exit code 1. */
export class StartFailure extends Error {
  override readonly name = 'StartFailure';

  constructor(readonly sentences: readonly string[]) {
    super(sentences.join('\n'));
  }
}
