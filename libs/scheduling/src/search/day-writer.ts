import type { DaysOnSheet } from './draw-starts.ts';
import type { LatestArrivals } from './latest-arrivals.ts';
import type { DayPlaces, PlacePages } from './place-pages.ts';
import { chainAndArrival, chainOf, FIELDS, otherReviewerOf, startAndDoctor, startOf } from './place-pages.ts';
import type { SearchPlan } from './search-plan.ts';
import { NOBODY } from './search-plan.ts';

/** Gathers the places of a day, and writes them down in the order in which they are offered. Shape: what it holds is used again for every day. */
export class DayWriter {
  private firsts = new Int32Array(0);
  private seconds = new Int32Array(0);
  private ranks = new Int32Array(0);
  private many = new Int32Array(0);
  private last = new Int32Array(0);
  private count = 0;
  private different = 0;
  private most = -1;

  /** Begins a day that has at most so many places, doctors and ranks. */
  begin(places: number, doctors: number, ranks: number): void {
    this.count = 0;
    this.different = 0;
    this.most = -1;
    if (places > this.firsts.length) {
      this.firsts = new Int32Array(places);
      this.seconds = new Int32Array(places);
      this.ranks = new Int32Array(places);
    }
    if (doctors > this.last.length) this.last = new Int32Array(doctors);
    if (ranks > this.many.length) this.many = new Int32Array(ranks);
  }

  add(first: number, second: number, rank: number): void {
    const { count } = this;
    this.firsts[count] = first;
    this.seconds[count] = second;
    this.ranks[count] = rank;
    this.count = count + 1;
    if (this.many[rank]!++ === 0) this.different++;
    if (rank > this.most) this.most = rank;
  }

  /**
   * Adds the best way to a start with every doctor, those who then do not review behind the others.
   * Shape:  `slot` of the sheet is start `start`; `alike` where every doctor can review.
   */
  addBest(
    { sheet, plan, grid }: DaysOnSheet,
    latest: LatestArrivals,
    slot: number,
    start: number,
    alike: boolean,
  ): void {
    const { doctors, chains, spent, behind, previousEnd } = plan;
    const { firsts, seconds, ranks, many, last } = this;
    const { minutes } = grid;
    const { memory, chainBits, lastChain } = latest;
    const first = latest.rowOf(0, 0) + slot;
    const step = latest.rowOf(0, 1) - latest.rowOf(0, 0);
    const away = start - slot;
    let { count } = this;
    for (let turn = 0, others = 0; turn < doctors.length + others; turn++) {
      const other = turn < doctors.length ? 0 : 1;
      const doctor = other === 0 ? turn : last[turn - doctors.length]!;
      const best = memory[first + doctor * step]!;
      const ahead = behind[doctor]!;
      if (best < 0 || ahead === NOBODY) continue;
      const chain = lastChain - (best & lastChain);
      if (other === 0 && !alike && chains[chain]!.reviewed && !sheet.has(doctors[doctor]!.reviews, slot)) {
        last[others++] = doctor;
        continue;
      }
      const arrival = (best >> chainBits) + away;
      const rank = ahead + start * minutes - (previousEnd ?? arrival * minutes) - spent[chain]!;
      firsts[count] = startAndDoctor(start, doctor, other);
      seconds[count] = chainAndArrival(chain, arrival, false);
      ranks[count++] = rank;
      if (many[rank]!++ === 0) this.different++;
      if (rank > this.most) this.most = rank;
    }
    this.count = count;
  }

  /** Writes down what was added: by rank, and what ranks alike by the way home. */
  end(plan: SearchPlan, minutes: number, pages: PlacePages): DayPlaces {
    if (!plan.endsAlike) this.sortByHome(plan, minutes);
    const { firsts, seconds, ranks, many, count, most } = this;
    const table = 2 * this.different;
    const fields = pages.begin(table + FIELDS * count);
    let entry = pages.at;
    let next = entry + table;
    for (let rank = 0; rank <= most; rank++) {
      const length = FIELDS * many[rank]!;
      if (length === 0) continue;
      many[rank] = next;
      next += length;
      fields[entry++] = rank;
      fields[entry++] = next;
    }
    for (let place = 0; place < count; place++) {
      const rank = ranks[place]!;
      const at = many[rank]!;
      fields[at] = firsts[place]!;
      fields[at + 1] = seconds[place]!;
      many[rank] = at + FIELDS;
    }
    many.fill(0, 0, most + 1);
    return pages.end(table, next);
  }

  /** Where last runs are of different length, a later start may be home earlier. */
  private sortByHome({ lasts }: SearchPlan, minutes: number): void {
    const { firsts, seconds, ranks, count } = this;
    const all = Array.from({ length: count }, (_, place) => {
      const [first, second] = [firsts[place]!, seconds[place]!];
      const home = startOf(first) * minutes + lasts[chainOf(second)]!;
      return { first, second, rank: ranks[place]!, home: 2 * home + otherReviewerOf(first) };
    });
    all.sort((a, b) => a.home - b.home);
    all.forEach(({ first, second, rank }, place) => {
      firsts[place] = first;
      seconds[place] = second;
      ranks[place] = rank;
    });
  }
}
