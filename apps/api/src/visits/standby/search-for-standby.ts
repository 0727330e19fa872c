import { currentDiscs, stepOf, type Visit } from '@higaeri/domain';
import type { TreatmentRow } from '../clinic-day/treatment-row.ts';
import { decidedAfternoon } from '../reservations/decided-afternoon.ts';
import type { DayPlan } from '../reservations/day-plan.ts';
import { searchAfternoon, type AskedAfternoon, type Replanned } from '../reservations/search-afternoon.ts';
import type { VisitNow } from '../reservations/wanted-row.ts';

/** A free afternoon for who is on standby: as decided, else as booked, with the doctor of the consultation. Shape: null when the day has none. */
export function searchForStandby(treatment: TreatmentRow, now: VisitNow, plan: DayPlan): Replanned | null {
  const decided = decidedAfternoon(now.after, treatment, plan);
  return searchAfternoon(decided ?? asBooked(now.after, treatment, plan), now, plan);
}

function asBooked(visit: Visit, treatment: TreatmentRow, { catalogue }: DayPlan): AskedAfternoon {
  const seen = stepOf(visit, 'consultation');
  const rows = seen?.startedAt ? seen.usedResources : (seen?.planned?.resources ?? []);
  const doctor = rows.map((id) => catalogue.get(id)).find((row) => row?.kind === 'doctor');
  return { treatment, discs: currentDiscs(visit), doctorId: doctor?.id ?? null };
}
