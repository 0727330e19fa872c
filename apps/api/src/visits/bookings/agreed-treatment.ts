import type { Tx } from '../../platform/database/tx.ts';
import { fieldError } from '../../platform/problem/field-error.ts';
import { Problem } from '../../platform/problem/problem.ts';
import { findTreatment, type TreatmentRow } from '../clinic-day/treatment-row.ts';
import { withoutImages, type PinnedItinerary } from '../itineraries/pinned-itinerary.ts';

interface AskedTreatment {
  readonly treatment: string;
  readonly discs?: number | undefined;
  readonly imagesFromElsewhere?: boolean | undefined;
}

/**
 * The treatment of a booking, which must be the one its itinerary was made for.
 * Errors: `validation_failed` for an unknown treatment; `invalid_itinerary` when the itinerary is for another, other discs, or has imaging that is not wanted.
 */
export async function agreedTreatment(
  tx: Tx,
  asked: AskedTreatment,
  itinerary: PinnedItinerary,
): Promise<AgreedTreatment> {
  return agreed(await findTreatment(tx, asked.treatment), asked, itinerary);
}

export interface AgreedTreatment {
  readonly treatment: TreatmentRow;
  readonly discs: number;
}

/** The same for who knows the row already. Errors: as `agreedTreatment`. */
export function agreed(
  row: TreatmentRow | null | undefined,
  asked: AskedTreatment,
  itinerary: PinnedItinerary,
): AgreedTreatment {
  const treatment = insistOnOffered(row);
  const another = treatment.code !== itinerary.treatment || (asked.discs ?? itinerary.discs) !== itinerary.discs;
  if (another || (asked.imagesFromElsewhere === true && !withoutImages(itinerary)))
    throw new Problem('invalid_itinerary');
  return { treatment, discs: itinerary.discs };
}

/** Errors: `validation_failed`. */
export async function offeredTreatment(tx: Tx, code: string): Promise<TreatmentRow> {
  return insistOnOffered(await findTreatment(tx, code));
}

function insistOnOffered(treatment: TreatmentRow | null | undefined): TreatmentRow {
  if (treatment?.active) return treatment;
  const rule = { rule: 'words', ja: 'この治療は行っていません。', en: 'Is not a treatment of this clinic.' } as const;
  throw new Problem('validation_failed', { errors: [fieldError('/treatment', rule)] });
}
