import { Inject, Injectable } from '@nestjs/common';
import type { Account } from '../../platform/auth/account.ts';
import { Clock } from '../../platform/clock.ts';
import { UnitOfWork } from '../../platform/database/unit-of-work.ts';
import { Problem } from '../../platform/problem/problem.ts';
import { loadClinic } from '../clinic/clinic.ts';
import { findTreatment } from '../clinic-day/treatment-row.ts';
import { ItineraryOffers } from '../itineraries/itinerary-offers.ts';
import type { ItineraryView } from '../itineraries/itinerary.view.ts';
import { withoutImages, type PinnedItinerary } from '../itineraries/pinned-itinerary.ts';
import { isOverlap, isSecondVisit, SlotTaken } from './slot-taken.ts';

const ENOUGH = 3;
/** Units: days after the wished one, searched one stretch after the other until there are enough. */
const STRETCHES = [
  [0, 0],
  [1, 7],
  [8, 30],
  [31, 60],
] as const;

/** What else could be booked, once a place turned out to be taken. */
@Injectable()
export class Alternatives {
  constructor(
    @Inject(UnitOfWork) private readonly unitOfWork: UnitOfWork,
    @Inject(ItineraryOffers) private readonly offers: ItineraryOffers,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  /**
   * Runs a booking; when its place is taken, looks for others after its locks are given back.
   * Errors: `slot_taken` {alternatives}; `patient_already_booked`; whatever `work` throws.
   */
  async whenTaken<T>(
    account: Account,
    wished: PinnedItinerary,
    patientId: string | undefined,
    work: () => Promise<T>,
  ): Promise<T> {
    try {
      return await work();
    } catch (error) {
      if (isSecondVisit(error) && patientId !== undefined)
        throw await this.secondVisit(account, wished.date, patientId);
      if (!(error instanceof SlotTaken) && !isOverlap(error)) throw error;
      throw new Problem('slot_taken', { alternatives: await this.find(account, wished, patientId) });
    }
  }

  /** The same day first, then the days after it. */
  private find(account: Account, wished: PinnedItinerary, patientId: string | undefined): Promise<ItineraryView[]> {
    return this.unitOfWork.read(account, async (tx) => {
      const now = this.clock.now();
      const { zone } = await loadClinic(tx);
      const treatment = await findTreatment(tx, wished.treatment);
      if (!treatment) return [];
      const found: ItineraryView[] = [];
      for (const [first, last] of STRETCHES) {
        const span = { from: zone.dateAfter(wished.date, first), to: zone.dateAfter(wished.date, last) };
        const { discs, decidedEarlier } = wished;
        const asked = { treatment, discs, decidedEarlier, ...span, patientId, limit: ENOUGH };
        const { views } = await this.offers.find(tx, () => ({ ...asked, imagesAccepted: withoutImages(wished) }), now);
        found.push(...views);
        if (found.length >= ENOUGH) break;
      }
      return found;
    });
  }

  private secondVisit(account: Account, date: string, patientId: string): Promise<Problem> {
    return this.unitOfWork.read(account, async (tx) => {
      const [row] = await tx.query<{ id: string }>(
        `SELECT id FROM visit WHERE clinic_id = $1 AND patient_id = $2 AND date = $3 ORDER BY created_at DESC`,
        [tx.clinicId, patientId, date],
      );
      return new Problem('patient_already_booked', row ? { visitId: row.id } : {});
    });
  }
}
