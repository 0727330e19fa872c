/** A piece of JSON as text whose characters are the bytes of its UTF-8: pieces made once are joined and sent without being encoded again. */
export type JsonBytes = string & { readonly jsonBytes: unique symbol };

/** Any value as JSON. */
export const jsonBytes = (value: unknown): JsonBytes =>
  Buffer.from(JSON.stringify(value), 'utf8').toString('latin1') as JsonBytes;

/** An answer that is JSON already. Shape: pieces that together are JSON; those that are not `JsonBytes` are ASCII that needs no escape. */
export class Written {
  readonly bytes: Buffer;

  constructor(pieces: readonly string[]) {
    this.bytes = Buffer.from(pieces.join(''), 'latin1');
  }
}
