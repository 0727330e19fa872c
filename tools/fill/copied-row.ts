/** One row of a table as the columns' texts, null for NULL. */
export type Row = readonly (string | null)[];

const SLOT = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}|\d{4}-\d\d-\d\d/g;
const ESCAPED: Readonly<Record<string, string>> = { '\\': '\\\\', '\n': '\\n', '\r': '\\r', '\t': '\\t' };

/** Numbers the ids and dates that stand in rows, so that a copy can put others in their place. */
export class Slots {
  private readonly numbers = new Map<string, number>();
  private readonly known: string[] = [];

  of(text: string): number {
    const number = this.numbers.get(text);
    if (number !== undefined) return number;
    this.numbers.set(text, this.known.length);
    return this.known.push(text) - 1;
  }

  /** Ids have 36 signs, dates 10. */
  get texts(): readonly string[] {
    return this.known;
  }
}

/** Lines of `COPY … FROM STDIN`, and where in them which id or date stands. Units: bytes. */
export interface CopiedRows {
  readonly bytes: Buffer;
  readonly places: readonly { readonly at: number; readonly slot: number }[];
}

export function copiedRows(rows: readonly Row[], slots: Slots): CopiedRows {
  const text = rows.map((row) => `${row.map((cell) => (cell === null ? '\\N' : escaped(cell))).join('\t')}\n`).join('');
  const places: { at: number; slot: number }[] = [];
  let [from, at] = [0, 0];
  for (const { index, 0: found } of text.matchAll(SLOT)) {
    at += Buffer.byteLength(text.slice(from, index));
    places.push({ at, slot: slots.of(found) });
    [from, at] = [index + found.length, at + found.length];
  }
  return { bytes: Buffer.from(text), places };
}

/** The lines with other ids and dates. Shape: `values` by slot, each as long as what it replaces. */
export function written({ bytes, places }: CopiedRows, values: readonly Buffer[]): Buffer {
  const copy = Buffer.from(bytes);
  for (const { at, slot } of places) values[slot]?.copy(copy, at);
  return copy;
}

const escaped = (cell: string): string => cell.replaceAll(/[\\\n\r\t]/g, (sign) => ESCAPED[sign] ?? sign);
