import type { Explanation, Lack, Obstacle } from '@higaeri/scheduling';
import type { PictureDay } from '../../visits/free-time/clinic-picture.ts';
import { named } from '../../visits/itineraries/itinerary-view-of.ts';
import type { Found } from '../../visits/itineraries/itinerary-search.ts';
import type { Named } from '../../visits/views/span.view.ts';
import type { ReasonView } from './availability.view.ts';

/** A day with what was looked for. */
export interface ExplainedDay extends Pick<Found, 'asked' | 'known'>, Pick<PictureDay, 'frame' | 'patients'> {
  readonly now: Date;
  readonly closedReason: string | null;
}

const NOTHING = {
  step: null,
  kind: null,
  resources: [],
  onlyOne: false,
  doctors: [],
  from: null,
  until: null,
  freeFrom: null,
  closedReason: null,
} satisfies Omit<ReasonView, 'code'>;

/** Reasons as codes with parameters. Shape: a patient who is here already is the only reason where that alone is in the way. */
export function reasonsOf({ obstacles, wishes }: Explanation, day: ExplainedDay): ReasonView[] {
  if (wishes.some(({ wish }) => wish === 'other-visit')) return [patientHere(day)];
  return obstacles.flatMap((obstacle) => {
    const doctors = obstacles.length > 1 ? people(obstacle.doctors, day) : [];
    return reasons(obstacle, day).map((reason) => ({ ...reason, doctors: ownName(reason) ? [] : doctors }));
  });
}

export const overReason: ReasonView = { ...NOTHING, code: 'over' };

/** People by their names alone. */
export const people = (ids: readonly string[], { known }: Pick<ExplainedDay, 'known'>): Named[] =>
  named(ids, known).map(({ id, name, nameEn }) => ({ id, name, nameEn }));

/** The reason names its doctors itself. */
const ownName = ({ kind, resources }: ReasonView): boolean => kind === 'doctor' && resources.length > 0;

function reasons(obstacle: Obstacle, day: ExplainedDay): ReasonView[] {
  const { step, cause, lacks } = obstacle;
  if (cause === 'closed') return [{ ...NOTHING, code: 'closed', closedReason: day.closedReason }];
  if (cause === 'lacking') return lacks.map((lack) => lacking(lack, day));
  const code = cause === 'no-time' && isForTheClock(obstacle, day) ? 'too-late-today' : cause;
  return [{ ...NOTHING, code, step, ...bounds(obstacle, day) }];
}

function lacking(lack: Lack, day: ExplainedDay): ReasonView {
  const { step, kind, because, freeFrom } = lack;
  const { doctorId, treatment } = day.asked;
  const asked = kind === 'doctor' && because === 'nobody' && doctorId !== undefined ? [doctorId] : lack.resources;
  const treating = day.known.resources.filter(
    (each) => each.kind === 'doctor' && each.usable && each.skills.includes(treatment.code),
  );
  return {
    ...NOTHING,
    code: because === 'closed' ? 'away' : because,
    step,
    kind,
    resources: named(asked, day.known),
    onlyOne: kind === 'doctor' && because !== 'nobody' && asked.length === 1 && treating.length === 1,
    ...bounds(lack, day),
    freeFrom: freeFrom === undefined ? null : textOf(freeFrom, day),
  };
}

/** Only because it is as late as it is: the day has begun, and nothing else binds the visit's arrival. */
function isForTheClock({ from }: Obstacle, { frame, now, asked, known }: ExplainedDay): boolean {
  const wish =
    asked.notBefore === undefined ? 0 : frame.wall(asked.notBefore) + known.clinic.settings.arriveEarlyMinutes;
  const begun = frame.minuteOf(now.getTime());
  return begun > 0 && begun <= from && begun > wish;
}

function patientHere(day: ExplainedDay): ReasonView {
  const { patientId = '' } = day.asked;
  const stretches = day.patients.get(patientId) ?? [];
  const from = Math.min(...stretches.map((stretch) => stretch.from));
  const until = Math.max(...stretches.map((stretch) => stretch.until));
  return { ...NOTHING, code: 'patient-here', ...bounds({ from, until }, day) };
}

const bounds = (
  { from, until }: { from: number; until: number },
  day: ExplainedDay,
): { from: string; until: string } => ({
  from: textOf(from, day),
  until: textOf(until, day),
});

/** Units: a minute of the day as an instant with the clinic's offset. */
export const textOf = (minute: number, { frame }: Pick<PictureDay, 'frame'>): string =>
  frame.zone.text(new Date(frame.instantOf(minute)));
