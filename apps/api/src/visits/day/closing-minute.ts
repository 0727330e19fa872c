import type { Tx } from '../../platform/database/tx.ts';
import type { Clinic } from '../clinic/clinic.ts';
import { loadOpenings } from '../clinic/opening.ts';

const MINUTE = 60_000;

/** When the clinic closes on a date. Shape: null on a day it does not open. Units: elapsed minutes since the clinic's midnight. */
export async function closingMinute(
  tx: Tx,
  { clinic, date }: { clinic: Clinic; date: string },
): Promise<number | null> {
  const [opening] = await loadOpenings(tx, clinic, date, date);
  const midnight = clinic.zone.startOf(date).getTime();
  return opening?.span ? Math.floor((opening.span.end.getTime() - midnight) / MINUTE) : null;
}
