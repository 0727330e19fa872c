import { isInClinic, nextObservationDue, stepOf, type Stage, type Step, type Visit } from '@higaeri/domain';
import type { AlertKind, NewAlert } from '../visits/alerts/alert.ts';
import { lateMinutes } from '../visits/answers/summary.ts';
import type { Clinic } from '../visits/clinic/clinic.ts';
import { atWallClock } from '../visits/clinic/opening.ts';
import type { DayPicture } from '../visits/day/day-picture.ts';

const MINUTE = 60_000;
/** An observation may be written down a little after it was due, and a step take a little longer, before anybody is told. */
const GRACE_MINUTES = { observation: 2, step: 5 };

/** More likely than not. */
const PROBABLY = 0.5;

/** The alerts that only time brings; the watch alone raises and ends them. */
export const TIMED_KINDS = [
  'late',
  'undecided',
  'overrun',
  'observation-due',
  'overnight',
  'past-closing',
  'standby-unplaced',
] as const satisfies readonly AlertKind[];

const UNDECIDED: readonly Stage[] = ['checked-in', 'imaging', 'in-consultation'];
const STILL_TO_BE_TREATED: readonly Stage[] = [...UNDECIDED, 'decided'];

/**
 * What the clock alone makes worth looking at.
 * Shape:  at most one per visit, kind and step; nothing is released or dropped by it: a person decides.
 * Units:  whole minutes.
 * Source: clinic.md "What goes wrong on a day"; "undecided at the clinic's cut-off escalates on screen".
 */
export const dueAlerts = (picture: DayPicture): NewAlert[] => [
  ...pastClosing(picture),
  ...picture.visits.flatMap(({ visit }) => [
    ...late(visit, picture),
    ...undecided(visit, picture),
    ...standbyUnplaced(visit, picture),
    ...overrun(visit, picture),
    ...observationDue(visit, picture),
    ...overnight(visit, picture),
  ]),
];

/** Somebody may have to stay longer than the clinic is open: told while there is time to do something about it. */
function pastClosing({ forecast, clinic, date }: DayPicture): NewAlert[] {
  if (!forecast || forecast.pastClosing <= clinic.settings.pastClosingLimit) return [];
  const detail = { percent: Math.round(forecast.pastClosing * 100) };
  return [{ kind: 'past-closing', severity: 'warning', date, visitId: null, resourceId: null, stepKind: null, detail }];
}

const about = (
  visit: Visit,
  date: string,
  alert: Pick<NewAlert, 'kind' | 'severity' | 'detail'> & Partial<NewAlert>,
): NewAlert => ({
  date,
  visitId: visit.id,
  resourceId: null,
  stepKind: null,
  ...alert,
});

function late(visit: Visit, { now, date, clinic }: DayPicture): NewAlert[] {
  const minutes = lateMinutes(visit, now);
  if (minutes === null || minutes < clinic.settings.lateCutOffMinutes) return [];
  return [
    about(visit, date, {
      kind: 'late',
      severity: 'warning',
      detail: { cutOffMinutes: clinic.settings.lateCutOffMinutes },
    }),
  ];
}

function undecided(visit: Visit, { now, date, clinic }: DayPicture): NewAlert[] {
  const waits = UNDECIDED.includes(visit.stage) && visit.decisions.length === 0 && visit.afternoon === 'held';
  if (!waits || now < cutOff(visit, clinic)) return [];
  return [about(visit, date, { kind: 'undecided', severity: 'alarm', detail: {} })];
}

/** Nobody has given an afternoon up in time: today is the consultation alone, and the patient must hear it. */
function standbyUnplaced(visit: Visit, { now, date, clinic }: DayPicture): NewAlert[] {
  const waits = visit.afternoon === 'standby' && STILL_TO_BE_TREATED.includes(visit.stage);
  if (!waits || now < cutOff(visit, clinic)) return [];
  return [about(visit, date, { kind: 'standby-unplaced', severity: 'warning', detail: {} })];
}

function cutOff(visit: Visit, { settings, zone }: Clinic): Date {
  const minute = settings.day.decisionCutOff;
  return atWallClock(zone, visit.date, `${Math.floor(minute / 60)}:${minute % 60}`);
}

function overrun(visit: Visit, picture: DayPicture): NewAlert[] {
  const { now, date } = picture;
  const running = visit.steps.filter((step) => runsOver(step, now));
  const tooLate = (picture.forecast?.visits.get(visit.id)?.pastClosing ?? 0) > PROBABLY;
  return [
    ...running.map(({ kind, minutes }) =>
      about(visit, date, { kind: 'overrun', severity: 'info', stepKind: kind, detail: { plannedMinutes: minutes } }),
    ),
    ...(tooLate ? [about(visit, date, { kind: 'overrun', severity: 'warning', detail: { pastClosing: 1 } })] : []),
  ];
}

/** Recovery has a target of its own, shown on its room. */
const runsOver = ({ status, kind, startedAt, minutes }: Step, now: Date): boolean =>
  status === 'in-progress' &&
  kind !== 'recovery' &&
  startedAt !== null &&
  now.getTime() - Date.parse(startedAt) > (minutes + GRACE_MINUTES.step) * MINUTE;

function observationDue(visit: Visit, { now, date }: DayPicture): NewAlert[] {
  const due = nextObservationDue(visit);
  if (due === null || now.getTime() - Date.parse(due) < GRACE_MINUTES.observation * MINUTE) return [];
  const stepKind = stepOf(visit, 'recovery')?.startedAt ? 'recovery' : 'procedure';
  return [about(visit, date, { kind: 'observation-due', severity: 'warning', stepKind, detail: {} })];
}

function overnight(visit: Visit, { date }: DayPicture): NewAlert[] {
  if (visit.date >= date || !isInClinic(visit)) return [];
  return [about(visit, date, { kind: 'overnight', severity: 'warning', detail: { since: visit.date } })];
}
