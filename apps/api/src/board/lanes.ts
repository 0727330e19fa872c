import type { Tx } from '../platform/database/tx.ts';
import type { Opening } from '../visits/clinic/opening.ts';
import type { DayPicture } from '../visits/day/day-picture.ts';
import type { ResourceRow } from '../visits/day/resource-rows.ts';
import { resourceView } from '../visits/day/resource-state.ts';
import type { Reservation } from '../visits/reservations/reservation.ts';
import type { LaneView } from './board.view.ts';

interface Stretch {
  readonly start: Date;
  readonly end: Date;
}

interface ShiftRow extends Stretch {
  staffId: string;
  breakStart: Date | null;
  breakEnd: Date | null;
}

export function loadShifts(tx: Tx, date: string): Promise<ShiftRow[]> {
  return tx.query<ShiftRow>(
    `SELECT staff_id AS "staffId", lower(during) AS start, upper(during) AS end, lower(break) AS "breakStart", upper(break) AS "breakEnd"
       FROM shift WHERE clinic_id = $1 AND date = $2 ORDER BY lower(during)`,
    [tx.clinicId, date],
  );
}

/** Stretches without the parts that are taken out. */
export function without(stretches: readonly Stretch[], out: readonly Stretch[]): Stretch[] {
  return out.reduce<readonly Stretch[]>(
    (left, cut) =>
      left.flatMap(({ start, end }) => {
        if (cut.end <= start || end <= cut.start) return [{ start, end }];
        const before = start < cut.start ? [{ start, end: cut.start }] : [];
        const after = cut.end < end ? [{ start: cut.end, end }] : [];
        return [...before, ...after];
      }),
    stretches,
  ) as Stretch[];
}

/** One lane per active room, device and person; units of a nurse share the hours of the person. */
export function lanesOf(picture: DayPicture, opening: Opening, shifts: readonly ShiftRow[]): LaneView[] {
  const { zone } = picture.clinic;
  const rows = rowsByResource(picture);
  const open = (resource: ResourceRow): Stretch[] => {
    const person =
      resource.kind === 'nurse' && resource.unitOf !== null ? picture.resources.get(resource.unitOf) : resource;
    const staffId = person?.staffId ?? resource.staffId;
    const hours = staffId === null ? usual(opening) : shiftsOf(staffId, shifts);
    return without(hours, [...resource.closures, ...(person === resource ? [] : (person?.closures ?? []))]);
  };
  return [...picture.resources.values()]
    .filter(({ active }) => active)
    .map((resource) => ({
      resource: resourceView(resource, rows.get(resource.id) ?? [], picture.now, zone),
      open: open(resource).map(({ start, end }) => ({ start: zone.text(start), end: zone.text(end) })),
    }));
}

function rowsByResource({ reservations }: DayPicture): ReadonlyMap<string, readonly Reservation[]> {
  const grouped = new Map<string, Reservation[]>();
  for (const row of [...reservations.values()].flat()) {
    const known = grouped.get(row.resourceId);
    if (known) known.push(row);
    else grouped.set(row.resourceId, [row]);
  }
  return grouped;
}

const usual = ({ span }: Opening): Stretch[] => (span ? [span] : []);

function shiftsOf(staffId: string, shifts: readonly ShiftRow[]): Stretch[] {
  const own = shifts.filter((shift) => shift.staffId === staffId);
  const breaks = own.flatMap(({ breakStart, breakEnd }) =>
    breakStart && breakEnd ? [{ start: breakStart, end: breakEnd }] : [],
  );
  return without(own, breaks);
}
