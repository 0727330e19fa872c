import type { NewAlert } from '../alerts/alert.ts';
import type { DayPlan } from './day-plan.ts';
import type { Claimed } from './put-claims.ts';
import type { Reservation } from './reservation.ts';
import { isPerson, type VisitNow } from './wanted-row.ts';

/** Steps of one visit that lost their place. */
export interface LostPlace {
  readonly visitId: string;
  readonly stepIds: readonly string[];
}

/** Steps of a visit that are displaced now and were not before. */
export function newlyDisplaced(visitId: string, { table }: DayPlan): Reservation[] {
  return table
    .ofVisit(visitId)
    .filter((row) => row.stepId !== null && row.state === 'displaced' && table.original(row.id)?.state !== 'displaced');
}

/**
 * What people have to be told of a change of reservations.
 * Shape:  a lost place is an alarm, a person in two places a warning, an identical room instead an information. One per visit, or per visit and room.
 */
export function newAlerts(claimed: Claimed, now: VisitNow, plan: DayPlan): NewAlert[] {
  return [
    ...claimed.displaced.map(({ visitId, stepIds, reason }) =>
      lost(visitId, stepIds, plan, reason.resourceId, { byVisitId: reason.byVisitId }),
    ),
    ...ownLoss(claimed, now, plan),
    ...claimed.overlaps.map(({ row, visitId }) => met(row, visitId, plan)),
    ...roomsMoved(claimed, plan),
  ];
}

function ownLoss({ displaced, overlaps }: Claimed, { after }: VisitNow, plan: DayPlan): NewAlert[] {
  const told = displaced.some(({ visitId }) => visitId === after.id);
  const rows = newlyDisplaced(after.id, plan).filter((row) => !overlaps.some((overlap) => overlap.row.id === row.id));
  const [first] = rows;
  if (told || !first) return [];
  return [lost(after.id, [...new Set(rows.flatMap(({ stepId }) => stepId ?? []))], plan, first.resourceId, {})];
}

function lost(
  visitId: string,
  stepIds: readonly string[],
  { table, frame }: DayPlan,
  resourceId: string,
  detail: Readonly<Record<string, string>>,
): NewAlert {
  const rows = table.ofVisit(visitId).filter(({ stepId }) => stepId !== null && stepIds.includes(stepId));
  const [first] = [...rows].sort((a, b) => a.from - b.from);
  const date = first ? frame.zone.date(new Date(first.from)) : frame.date;
  const stepKind = first?.stepKind ?? null;
  return {
    kind: 'displaced',
    severity: 'alarm',
    date,
    visitId,
    resourceId,
    stepKind,
    detail: { ...detail, steps: stepIds.length },
  };
}

function met(row: Reservation, otherVisitId: string, { frame }: DayPlan): NewAlert {
  const person = isPerson(row);
  return {
    kind: person ? 'person-overlap' : 'no-room',
    severity: person ? 'warning' : 'alarm',
    date: frame.date,
    visitId: row.visitId,
    resourceId: row.resourceId,
    stepKind: row.stepKind,
    detail: { otherVisitId },
  };
}

/** Units of one nurse, or a room and its fluoroscope, move together and are told once. */
function roomsMoved({ moved }: Claimed, { catalogue, frame }: DayPlan): NewAlert[] {
  const told = new Set<string>();
  return moved.flatMap(({ row, fromResourceId }): NewAlert[] => {
    const owner = catalogue.get(row.resourceId)?.unitOf ?? row.resourceId;
    const before = catalogue.get(fromResourceId)?.unitOf ?? fromResourceId;
    const key = `${row.stepId ?? ''} ${owner}`;
    if (owner === before || told.has(key)) return [];
    told.add(key);
    const detail = { fromResourceId: before };
    const date = frame.zone.date(new Date(row.from));
    return [
      {
        kind: 'room-moved',
        severity: 'info',
        date,
        visitId: row.visitId,
        resourceId: owner,
        stepKind: row.stepKind,
        detail,
      },
    ];
  });
}
