import type { Random } from '../random.ts';
import type { Desk } from './clinics.ts';
import { later, offersIn, type Offer } from './desk-work.ts';
import { workThrough } from './load.ts';
import { requestOf, type Wire } from './wire.ts';

const TREATMENT = 'dst';
const STEPS = 7;
/** Days ahead: from tomorrow to nearly as far as one may look. */
const AHEAD = { from: 1, to: 58 };

/** Itineraries of seven steps that do not touch each other: one of each clinic and date, asked for again when they are used up. */
export class Supply {
  private ready: { readonly desk: Desk; readonly offer: Offer }[] = [];
  private readonly wires: readonly Wire[];
  private readonly desks: readonly Desk[];
  private readonly random: Random;

  constructor(wires: readonly Wire[], desks: readonly Desk[], random: Random) {
    this.wires = wires;
    this.desks = desks;
    this.random = random;
  }

  /** Errors: throws when the clinics are full. */
  async take(count: number): Promise<{ readonly desk: Desk; readonly offer: Offer }[]> {
    if (this.ready.length < count) this.ready = await this.look();
    if (this.ready.length < count) throw new Error('The clinics have no room left for so many bookings.');
    return this.ready.splice(0, count);
  }

  private async look(): Promise<{ readonly desk: Desk; readonly offer: Offer }[]> {
    const asked = this.desks.flatMap((desk) =>
      Array.from({ length: AHEAD.to - AHEAD.from }, (_, day) => ({ desk, date: later(AHEAD.from + day) })),
    );
    const found: { desk: Desk; offer: Offer; place: number }[] = [];
    await workThrough(this.wires, asked.length, async (wire) => {
      const next = asked.pop();
      if (!next) return;
      const { desk, date } = next;
      const path = `/availability?treatment=${TREATMENT}&from=${date}&to=${date}&limit=1`;
      const [offer] = offersIn(await wire.ask(requestOf({ cookie: desk.cookie, path })));
      if (offer?.steps.length === STEPS) found.push({ desk, offer, place: this.random.next() });
    });
    return found.sort((a, b) => a.place - b.place);
  }
}
