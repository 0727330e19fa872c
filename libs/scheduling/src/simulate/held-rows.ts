/** The rows that each visit has taken, in the order in which it did. Shape: reused from day to day. */
export class HeldRows {
  private readonly rows: number[][];
  private readonly counts: Int32Array;

  constructor(visits: number) {
    this.rows = Array.from({ length: visits }, () => []);
    this.counts = new Int32Array(visits);
  }

  clear(): void {
    this.counts.fill(0);
  }

  add(visit: number, row: number): void {
    this.rows[visit]![this.counts[visit]!++] = row;
  }

  /** Gives back all but the first `kept` of them. */
  release(visit: number, kept: number, giveBack: (row: number) => void): void {
    const rows = this.rows[visit]!;
    for (let place = kept; place < this.counts[visit]!; place++) giveBack(rows[place]!);
    this.counts[visit] = Math.min(kept, this.counts[visit]!);
  }

  of(visit: number): number[] {
    return this.rows[visit]!.slice(0, this.counts[visit]);
  }
}
