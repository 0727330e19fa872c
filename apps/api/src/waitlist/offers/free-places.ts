import { Inject, Injectable } from '@nestjs/common';
import type { PictureReservation } from '@higaeri/scheduling';
import type { Tx } from '../../platform/database/tx.ts';
import { Problem } from '../../platform/problem/problem.ts';
import type { PictureDay } from '../../visits/free-time/clinic-picture.ts';
import { FreeTime } from '../../visits/free-time/free-time.ts';
import { clash, heldStretches } from '../../visits/itineraries/held-stretches.ts';
import type { PinnedItinerary } from '../../visits/itineraries/pinned-itinerary.ts';
import { OpenPlaces } from './open-places.ts';

/** Whether a named day can be offered, so that nobody is called about what another has or is being asked about. */
@Injectable()
export class FreePlaces {
  constructor(
    @Inject(OpenPlaces) private readonly open: OpenPlaces,
    @Inject(FreeTime) private readonly freeTime: FreeTime,
  ) {}

  /** Errors: `place_offered` {until} while somebody is being asked about any of it; `slot_taken` when any of it is booked. Needs the offers' lock. */
  async insist(tx: Tx, itinerary: PinnedItinerary, now: Date): Promise<void> {
    const { date } = itinerary;
    const span = { from: date, to: date };
    const open = await this.open.within(tx, span, now);
    const { clinic, resources, days } = await this.freeTime.of(tx, () => span);
    const wanted = heldStretches(itinerary, resources);
    const other = open.find((place) => clash(wanted, heldStretches(place.itinerary, resources)));
    if (other) throw new Problem('place_offered', { until: clinic.zone.text(other.expiresAt) });
    const day = days.get(date);
    if (!day || clash(wanted, bookedOn(day, wanted))) throw new Problem('slot_taken', { alternatives: [] });
  }
}

/** What is booked on the rows of a day that are wanted. */
const bookedOn = ({ frame, day: { rows } }: PictureDay, wanted: readonly PictureReservation[]): PictureReservation[] =>
  [...new Set(wanted.map(({ resourceId }) => resourceId))].flatMap((resourceId) => {
    const row = rows.catalogue.rowOf(resourceId);
    return row === undefined ? [] : rows.busyOf(row).map((busy) => ({ ...busy, date: frame.date, resourceId }));
  });
