/**
 * A reason why Higaeri cannot start or go on, told in one sentence that the person at the keyboard can act on.
 * Shape:  `message` is the sentence; no stack trace is ever shown for it.
 */
export class StartFailure extends Error {
  /** @param {string} sentence @param {unknown} [cause] */
  constructor(sentence, cause) {
    super(sentence, cause === undefined ? undefined : { cause });
    this.name = 'StartFailure';
  }
}

/**
 * The operating system's short code of an error (`EACCES`, `ENOENT`, …), or an empty text.
 * @param {unknown} error
 */
export function systemCode(error) {
  return typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : '';
}
