/**
 * The places of one day, in the order in which they are offered, without asking for anybody in particular.
 * Shape:  from number `from` to before `until` of `fields`, `FIELDS` numbers each: start of the last run, doctor and reviewer (see `startAndDoctor`), chain and arrival (see `chainAndArrival`).
 *         From number `table` to before `from` two numbers for each rank there is: the rank and where its places end.
 * Units:  start and arrival are slots of the grid since midnight.
 */
export interface DayPlaces {
  readonly fields: Int32Array;
  readonly table: number;
  readonly from: number;
  readonly until: number;
}

export const FIELDS = 2;

/* Two numbers in one each, as long as a day has fewer than 32,768 starts, doctors and chains. */

export const startAndDoctor = (start: number, doctor: number, otherReviewer: number): number =>
  (start << 16) | (doctor << 1) | otherReviewer;
export const startOf = (field: number): number => field >> 16;
export const doctorOf = (field: number): number => (field & 0xffff) >> 1;
export const otherReviewerOf = (field: number): 0 | 1 => (field & 1) as 0 | 1;
export const sameStartAndDoctor = (a: number, b: number): boolean => a >> 1 === b >> 1;

/** Another way to a start with a doctor, for whoever cannot have those that wait less. */
const FURTHER = 0x8000;

export const chainAndArrival = (chain: number, arrival: number, further: boolean): number =>
  (chain << 16) | arrival | (further ? FURTHER : 0);
export const chainOf = (field: number): number => field >> 16;
export const arrivalOf = (field: number): number => field & 0x7fff;
export const isFurther = (field: number): boolean => (field & FURTHER) !== 0;

/** 256 KiB: a page holds the places of some months, so that finding takes memory now and then only. */
const PAGE = 64 * 1024;

export const NO_PLACES: DayPlaces = { fields: new Int32Array(0), table: 0, from: 0, until: 0 };

/** Memory for places, a page at a time; what is written stays as it is. */
export class PlacePages {
  bytes = 0;
  /** Where the next numbers go. */
  at = 0;
  private fields = new Int32Array(0);

  /** A page with room for so many numbers, from `at` on. */
  begin(numbers: number): Int32Array {
    if (this.at + numbers > this.fields.length) {
      this.fields = new Int32Array(Math.max(PAGE, numbers));
      this.at = 0;
      this.bytes += this.fields.byteLength;
    }
    return this.fields;
  }

  /** What has been written since the last places: so many numbers of the table, the places to before `until`. */
  end(table: number, until: number): DayPlaces {
    const begins = this.at;
    this.at = until;
    return { fields: this.fields, table: begins, from: begins + table, until };
  }

  /** Writes down places that stand on other pages. */
  copy({ fields, table, from, until }: DayPlaces): DayPlaces {
    const page = this.begin(until - table);
    const moved = this.at - table;
    page.set(fields.subarray(table, until), this.at);
    for (let at = table + 1; at < from; at += 2) page[at + moved]! += moved;
    return this.end(from - table, until + moved);
  }
}
