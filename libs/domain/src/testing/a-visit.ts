import { DEFAULT_POLICY } from '../visit/default-policy.ts';
import type { BookedFact, HistoryEntry } from '../visit/fact.ts';
import type { ClinicPolicy } from '../visit/policy.ts';
import { replay } from '../visit/replay.ts';
import type { Stage } from '../visit/stage.ts';
import type { Visit } from '../visit/visit.ts';
import { aBooking, type BookingChange } from './a-booking.ts';
import { aFact } from './a-fact.ts';
import { anActor } from './an-actor.ts';
import { at } from './at.ts';
import { DAY, TURNS, type DayMoment } from './a-day.ts';
import { eligible } from './happenings.ts';

export interface DayOptions {
  /** Changes to the booking. */
  readonly booking?: BookingChange;
  readonly policy?: Partial<ClinicPolicy>;
  /** Treated under sedation: escort and fasting are asked for. */
  readonly sedated?: boolean;
  /** Moments of the day that did not happen. */
  readonly without?: readonly DayMoment[];
}

const MOMENTS = Object.keys(DAY) as DayMoment[];

const REACHED_BY: Partial<Record<Stage, DayMoment>> = {
  'checked-in': 'checked-in',
  imaging: 'mri-started',
  'in-consultation': 'consultation-started',
  decided: 'decided',
  'in-preparation': 'preparation-started',
  'in-procedure': 'procedure-started',
  'awaiting-room': 'procedure-done',
  'in-recovery': 'recovery-started',
  'in-review': 'review-started',
  cleared: 'reviewed',
  departed: 'departed',
};

const SEDATED = { sedation: true, contrast: true, lotRequired: true };

function momentsUntil(last: DayMoment | null, options: DayOptions): readonly HistoryEntry[] {
  const until = last === null ? [] : MOMENTS.slice(0, MOMENTS.indexOf(last) + 1);
  return until
    .filter((moment) => !(options.without ?? []).includes(moment))
    .map((moment) => {
      const [time, by, happening] = DAY[moment];
      const said = moment === 'decided' && options.sedated ? eligible({ requirements: SEDATED }) : happening;
      return aFact(said, at(time), anActor(by), moment);
    });
}

const booked = (options: DayOptions): BookedFact =>
  aBooking({
    ...(options.sedated ? { requirements: SEDATED } : {}),
    policy: { ...DEFAULT_POLICY, ...options.policy },
    ...options.booking,
  });

/** The history of an ordinary day up to and including a moment; each fact's id is its moment's name. */
export const aHistoryUntil = (last: DayMoment | null, options: DayOptions = {}): readonly HistoryEntry[] => [
  booked(options),
  ...momentsUntil(last, options),
];

/** A history that has just reached the stage, by real facts. */
export function aHistory(stage: Stage, options: DayOptions = {}): readonly HistoryEntry[] {
  if (!(stage in TURNS)) return aHistoryUntil(REACHED_BY[stage] ?? null, options);
  const [last, turn] = TURNS[stage as keyof typeof TURNS];
  return [
    ...aHistoryUntil(last, options),
    ...turn.map(([time, by, happening]) => aFact(happening, at(time), anActor(by))),
  ];
}

function built(history: readonly HistoryEntry[]): Visit {
  const visit = replay(history);
  if (!visit.ok) throw new Error(`this day cannot happen: ${JSON.stringify(visit.error)}`);
  return visit.value;
}

/** A visit that has just reached the stage. */
export const aVisit = (stage: Stage, options: DayOptions = {}): Visit => built(aHistory(stage, options));

/** A visit right after a moment of an ordinary day. */
export const aVisitAfter = (moment: DayMoment, options: DayOptions = {}): Visit =>
  built(aHistoryUntil(moment, options));
