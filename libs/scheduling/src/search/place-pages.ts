/**
 * The places of one day, written one after the other by start of the last run and doctor, without asking for anybody in particular.
 * Shape:  from number `from` to before `until` of `fields`, `FIELDS` numbers each: the start of the last run, the doctor (its number twice, plus 1 when another doctor reviews), the chain and the arrival.
 *         Several of one start and doctor stand together, the one with the least waiting first.
 * Units:  start and arrival are slots of the grid since midnight.
 */
export interface DayPlaces {
  readonly fields: Uint16Array;
  readonly from: number;
  readonly until: number;
}

export const FIELDS = 4;

/** 256 KiB: a page holds the places of some months, so that finding takes memory now and then only. */
const PAGE = 128 * 1024;

export const NO_PLACES: DayPlaces = { fields: new Uint16Array(0), from: 0, until: 0 };

/** Memory for places, a page at a time; what is written stays as it is. */
export class PlacePages {
  bytes = 0;
  private fields = new Uint16Array(0);
  private at = 0;
  private began = 0;

  /** Begins a day that has at most so many places. */
  begin(most: number): void {
    const needed = FIELDS * most;
    if (this.at + needed > this.fields.length) {
      this.fields = new Uint16Array(Math.max(PAGE, needed));
      this.at = 0;
      this.bytes += this.fields.byteLength;
    }
    this.began = this.at;
  }

  add(start: number, doctor: number, otherReviewer: 0 | 1, chain: number, arrival: number): void {
    const { fields, at } = this;
    fields[at] = start;
    fields[at + 1] = 2 * doctor + otherReviewer;
    fields[at + 2] = chain;
    fields[at + 3] = arrival;
    this.at = at + FIELDS;
  }

  /** Writes down places that stand on other pages. */
  copy({ fields, from, until }: DayPlaces): DayPlaces {
    this.begin((until - from) / FIELDS);
    this.fields.set(fields.subarray(from, until), this.at);
    this.at += until - from;
    return this.end();
  }

  /** What has been added since `begin`. */
  end(): DayPlaces {
    return { fields: this.fields, from: this.began, until: this.at };
  }
}
