import type { Span, StepView, VisitSummary } from '../../api/views.ts';
import { minutesBetween } from '../../lib/time.ts';

export interface ArrivalLists {
  /** Not here yet: the latest first, then by the time they should come. */
  expected: VisitSummary[];
  /** Here: who may go home first, then who has waited longest. */
  here: VisitSummary[];
  /** Gone, cancelled, not come: the last one first. */
  ended: VisitSummary[];
}
const ENDS = ['departed', 'cancelled', 'no-show', 'transferred', 'withdrawn', 'left'];

/** Nothing more is planned with this patient: the desk says goodbye. */
export const mayGoHome = ({ status }: VisitSummary): boolean =>
  ['not-eligible', 'deferred', 'cleared'].includes(status);

const wanted = (visit: VisitSummary): boolean => visit.redFlagOpen || mayGoHome(visit);
const text = (value: string | null): string => value ?? '9999';

/** The day's visits as the desk works through them. */
export function arrivalLists(visits: readonly VisitSummary[]): ArrivalLists {
  const expected = visits
    .filter(({ status }) => status === 'booked')
    .toSorted(
      (one, other) =>
        (other.late?.minutes ?? 0) - (one.late?.minutes ?? 0) || text(one.arriveAt).localeCompare(text(other.arriveAt)),
    );
  const ended = visits.filter(
    ({ status, place }) => ENDS.includes(status) && (place.where === 'gone' || place.where === 'not-arrived'),
  );
  const here = visits
    .filter((visit) => visit.status !== 'booked' && !ended.includes(visit))
    .toSorted(
      (one, other) =>
        Number(wanted(other)) - Number(wanted(one)) ||
        Number(other.place.where === 'waiting') - Number(one.place.where === 'waiting') ||
        text(one.place.since).localeCompare(text(other.place.since)),
    );
  return {
    expected,
    here,
    ended: ended.toSorted((one, other) => text(other.arriveAt).localeCompare(text(one.arriveAt))),
  };
}

/** An afternoon that was given back and could serve somebody else. */
export interface FreedAfternoon {
  visit: VisitSummary;
  span: Span;
}

/** Freed procedures that still lie ahead and whose room nobody has taken over, earliest first. */
export function freedAfternoons(visits: readonly VisitSummary[], now: number): FreedAfternoon[] {
  return visits
    .flatMap((visit) => {
      const procedure = visit.steps.find(({ kind, reservation }) => kind === 'procedure' && reservation === 'released');
      const span = procedure?.planned ?? null;
      if (!procedure || span === null || Date.parse(span.start) < now) return [];
      return visits.some((other) => takesOver(other, procedure)) ? [] : [{ visit, span }];
    })
    .toSorted((one, other) => one.span.start.localeCompare(other.span.start));
}

const LIVE: ReadonlySet<string> = new Set(['held', 'firm', 'in-use']);

/** Whether this visit's procedure is now where and when the given-up one would have been. */
function takesOver({ steps }: VisitSummary, given: StepView): boolean {
  const rooms = new Set(given.resources.filter(({ kind }) => kind === 'operating-room').map(({ id }) => id));
  const overlaps = ({ planned }: StepView): boolean =>
    planned !== null &&
    given.planned !== null &&
    planned.start < given.planned.end &&
    given.planned.start < planned.end;
  return steps.some(
    (step) =>
      step.kind === 'procedure' &&
      LIVE.has(step.reservation) &&
      overlaps(step) &&
      step.resources.some(({ id }) => rooms.has(id)),
  );
}

/** Patients of the day who share a surname, in groups. */
export function sameSurnames(visits: readonly VisitSummary[]): VisitSummary[][] {
  const groups = new Map<string, VisitSummary[]>();
  for (const visit of visits) {
    if (visit.patient === null || !visit.sameSurnameToday || ENDS.includes(visit.status)) continue;
    const key = visit.patient.familyNameKana ?? visit.patient.familyName;
    groups.set(key, [...(groups.get(key) ?? []), visit]);
  }
  return [...groups.values()].filter(({ length }) => length > 1);
}

export function visitMatches(visit: VisitSummary, find: string): boolean {
  const wish = find.trim().toLowerCase();
  if (wish === '') return true;
  const { patient } = visit;
  const words =
    patient === null
      ? []
      : [
          patient.familyName,
          patient.givenName,
          patient.familyNameKana,
          patient.givenNameKana,
          patient.familyNameRomaji,
          patient.givenNameRomaji,
          patient.patientNumber,
          patient.birthDate,
        ];
  return [...words, visit.callNumber].some((word) => word?.toLowerCase().includes(wish) === true);
}

const LONG_WAIT = 60;
const GRACE = 10;

/** Minutes after which a wait is too long: the agreed time of what is waited for counts, with its grace. */
export function patienceOf({ place, steps }: VisitSummary): number {
  const planned = steps.find(({ kind, status }) => kind === place.stepKind && status === 'planned')?.planned ?? null;
  if (planned === null || place.since === null) return LONG_WAIT;
  return Math.max(LONG_WAIT, minutesBetween(place.since, planned.start) + GRACE);
}
