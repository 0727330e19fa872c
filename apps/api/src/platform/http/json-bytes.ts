/** A piece of JSON as text whose characters are the bytes of its UTF-8: pieces made once are joined and sent without being encoded again. */
export type JsonBytes = string & { readonly jsonBytes: unique symbol };

/** Any value as JSON. */
export const jsonBytes = (value: unknown): JsonBytes =>
  Buffer.from(JSON.stringify(value), 'utf8').toString('latin1') as JsonBytes;

/** Pieces that together are JSON again, with text between them that is ASCII and needs no escape. */
export const joined = (pieces: string): JsonBytes => pieces as JsonBytes;

/** A list of pieces. */
export const jsonList = (pieces: readonly JsonBytes[]): JsonBytes => `[${pieces.join()}]` as JsonBytes;

/** An answer that is JSON already. */
export class Written {
  readonly bytes: Buffer;

  constructor(json: JsonBytes) {
    this.bytes = Buffer.from(json, 'latin1');
  }
}
