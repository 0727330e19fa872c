import { Inject, Injectable } from '@nestjs/common';
import type { Tx } from '../../platform/database/tx.ts';
import { ItinerarySearch, type Asked } from '../itineraries/itinerary-search.ts';
import { StandbyDays } from '../standby/standby-days.ts';

/** What somebody on standby would come for. */
export type StandbyWish = Pick<Asked, 'treatment' | 'discs' | 'imagesAccepted'>;

/** Whether one more patient may come on a date with the afternoon on standby: asked when it is offered, and again, under the day's lock, when it is booked. */
@Injectable()
export class StandbyGate {
  constructor(
    @Inject(ItinerarySearch) private readonly search: ItinerarySearch,
    @Inject(StandbyDays) private readonly days: StandbyDays,
  ) {}

  /** Shape: never while a whole day is free for anybody, which would be the better offer, nor beyond the number the engine computes for the clinic's risk. */
  async isOpen(tx: Tx, { treatment, discs, imagesAccepted }: StandbyWish, date: string, now: Date): Promise<boolean> {
    const whole = { treatment, discs, imagesAccepted, decidedEarlier: false, from: date, to: date, limit: 1 };
    const { itineraries } = await this.search.find(tx, () => whole, now);
    return itineraries.length === 0 && (await this.days.hasPlace(tx, date, now));
  }
}
