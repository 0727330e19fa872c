import type { BookedStep } from '@higaeri/domain';
import { newId } from '../../platform/database/new-id.ts';
import type { NewAlert } from '../../visits/alerts/alert.ts';
import type { TreatmentRow } from '../../visits/clinic-day/treatment-row.ts';
import type { DayPlan } from '../../visits/reservations/day-plan.ts';
import { Chance } from '../chance.ts';
import type { PatientQueue, QueuedPatient } from '../people/patient-queue.ts';
import type { Crew } from '../story/crew.ts';
import { Life } from '../story/life.ts';
import { Story } from '../story/story.ts';
import { tellStory } from '../story/tell-story.ts';
import { liveDay, reserve } from './live-day.ts';
import { Placer } from './place-visit.ts';
import { todayWishes } from './today-wishes.ts';
import { usualWishes } from './usual-wishes.ts';
import type { Wish } from './wish.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** Days to come have room left, so that something can be booked. */
const BOOKED_AHEAD = 3;
/** So many visits of an ordinary treatment still fit today: whoever tries the clinic books somebody and follows them to the evening. */
const LEFT_TODAY = { beforeOpening: 3, running: 1 };
const OPENING = 8 * 60 + 30;
const ORDINARY = 'dst';

/** What a day is filled from. Units: `now` in milliseconds since the epoch. */
export interface Means {
  readonly now: number;
  readonly treatments: ReadonlyMap<string, TreatmentRow>;
  readonly patients: PatientQueue;
  readonly crew: Crew;
}

export interface FilledDay {
  readonly lives: readonly Life[];
  readonly alerts: readonly NewAlert[];
}

/** Books the visits of a date that has none and lets them happen up to now; the plan's table holds their reservations. */
export function fillDay(plan: DayPlan, means: Means): FilledDay {
  const { now } = means;
  const { date, start, end } = plan.frame;
  const chance = new Chance(date);
  const isToday = start <= now && now < end;
  const wishes = isToday
    ? todayWishes(Math.floor(plan.frame.minuteOf(now)))
    : usualWishes(date, chance).slice(0, now < start ? BOOKED_AHEAD : undefined);
  const placer = new Placer(plan);
  const book = (wish: Wish): Life[] => bookWish(wish, placer, plan, means, chance);
  const firstLives = wishes.filter(({ first }) => first).flatMap(book);
  const ordinary = means.treatments.get(ORDINARY);
  if (ordinary && isToday) {
    const from = Math.max(0, Math.ceil(plan.frame.minuteOf(now)));
    placer.keepFree(from < OPENING ? LEFT_TODAY.beforeOpening : LEFT_TODAY.running, ordinary, from);
  }
  const lives = [...firstLives, ...wishes.filter(({ first }) => !first).flatMap(book)];
  return { lives, alerts: liveDay(lives, plan, now) };
}

function bookWish(wish: Wish, placer: Placer, plan: DayPlan, means: Means, chance: Chance): Life[] {
  const treatment = means.treatments.get(wish.treatment);
  if (!treatment?.active) return [];
  const steps = placer.place(wish, treatment, chance) ?? placer.place(easier(wish), treatment, chance);
  const patient = steps && means.patients.next();
  if (!patient) return [];
  const life = bookedLife({ wish, treatment, steps, patient }, plan, means, chance);
  reserve(life, plan);
  const person = { sex: patient.sex, birthYear: patient.birthYear };
  life.story = tellStory(new Story(life.visit, person, means.crew, chance), wish.ending);
  return [life];
}

/** A patient who waits longer, on a day that fills up. Pins stay as they are: without their places a visit is not worth having. */
const easier = (wish: Wish): Wish => ({
  ...wish,
  notBefore: wish.pins ? wish.notBefore : 8 * 60 + 30,
  policy: { ...wish.policy, maxWaitMinutes: 420, morningEnd: 14 * 60 },
});

interface Booking {
  readonly wish: Wish;
  readonly treatment: TreatmentRow;
  readonly steps: readonly BookedStep[];
  readonly patient: QueuedPatient;
}

function bookedLife({ wish, treatment, steps, patient }: Booking, plan: DayPlan, means: Means, chance: Chance): Life {
  const { clinic } = plan.facts;
  const { start, date } = plan.frame;
  // During office hours some days before the visit, or before now for what is still to come.
  const office = chance.between(9 * 60, 17 * 60) * MINUTE;
  const latest = Math.min(start, clinic.zone.startOf(clinic.zone.date(new Date(means.now))).getTime());
  const at = latest - chance.between(2, 12) * DAY + office;
  return Life.begin({
    id: newId(),
    at: new Date(at).toISOString(),
    by: means.crew.anybody('reception'),
    type: 'booked',
    visitId: newId(),
    patientId: patient.id,
    patientLanguage: patient.language,
    date,
    origin: 'booked',
    continues: null,
    treatment: treatment.code,
    discs: wish.discs,
    requirements: treatment.requirements,
    policy: { ...clinic.settings.policy, recoveryMinutes: treatment.recoveryMinutes },
    steps,
  });
}
