import type { Itinerary, ItineraryReservation, ItineraryStep } from '../model/itinerary.ts';
import type { DayResource } from '../model/resource.ts';
import type { Minute } from '../model/time.ts';
import type { StepKind } from '../model/visit-template.ts';
import { addedFragments } from '../timeline/fragments.ts';
import { isFree } from '../timeline/is-free.ts';
import type { Grid } from '../timeline/start-slots.ts';
import { turnoverOf } from '../timeline/turnover.ts';
import type { Quality } from './position.ts';
import type { Run } from './runs.ts';
import type { Candidate } from './search-day.ts';
import { wayTo } from './sweep.ts';

interface Placed {
  readonly run: Run;
  readonly start: Minute;
}

/** Rows for one stretch of a step. Units: minutes, `until` without turnover. */
interface Use {
  readonly rows: readonly DayResource[];
  readonly fragments: number;
  readonly step: StepKind;
  readonly from: Minute;
  readonly until: Minute;
}

/**
 * Gives a candidate its concrete rooms and people.
 * Shape:  every row the visit needs, each chosen for itself: inside one visit no two steps overlap and no room serves two steps, so the choices cannot collide.
 * Units:  minutes.
 */
export function itineraryOf(candidate: Candidate, quality: Quality, grid: Grid): Itinerary {
  const way = wayTo(candidate.level, candidate.slot, grid);
  const reviewer = candidate.sameReviewer ? candidate.doctor : otherReviewer(candidate, way);
  const uses = way.flatMap((placed) => [
    ...roomsAndStaff(candidate, placed),
    ...doctors(candidate.doctor, reviewer, placed),
  ]);
  const fragments = uses.reduce((sum, use) => sum + use.fragments, 0);
  return {
    date: candidate.day.date,
    steps: way.flatMap((placed) => stepsOf(placed, uses)),
    reservations: uses.flatMap(reservationsOf),
    arriveAt: way[0]?.start ?? candidate.homeBy,
    homeBy: candidate.homeBy,
    waitMinutes: candidate.waitMinutes,
    doctor: candidate.doctor.id,
    reviewer: reviewer.id,
    position: { ...quality, fragments, doctor: candidate.doctor.id },
  };
}

function stepsOf({ run, start }: Placed, uses: readonly Use[]): ItineraryStep[] {
  return run.steps.map((step, index) => {
    const from = start + (run.offsets[index] ?? 0);
    const until = from + step.minutes;
    const present = uses.filter((use) => use.from < until && from < use.until);
    return { kind: step.kind, from, until, resources: present.flatMap((use) => use.rows.map((row) => row.id)) };
  });
}

function roomsAndStaff({ day }: Candidate, { run, start }: Placed): Use[] {
  return run.needs.map(({ need, step, offset, minutes }) => {
    const from = start + offset;
    const until = from + minutes;
    return { ...day.rowsFor(need, from, until), step: step.kind, from, until };
  });
}

function doctors(doctor: DayResource, reviewer: DayResource, { run, start }: Placed): Use[] {
  return run.steps.flatMap((step, index) => {
    if (!step.doctor) return [];
    const from = start + (run.offsets[index] ?? 0);
    const until = from + step.minutes;
    const present = step.doctor === 'same' ? doctor : reviewer;
    return [{ rows: [present], fragments: addedFragments(present, from, until), step: step.kind, from, until }];
  });
}

function otherReviewer({ day, doctor }: Candidate, way: readonly Placed[]): DayResource {
  const last = way.at(-1);
  const index = last?.run.steps.findIndex((step) => step.doctor === 'prefer-same') ?? -1;
  if (!last || index < 0) return doctor;
  const from = last.start + (last.run.offsets[index] ?? 0);
  const until = from + (last.run.steps[index]?.minutes ?? 0);
  const [best] = day.doctors
    .filter((other) => isFree(other, from, until))
    .sort((a, b) => addedFragments(a, from, until) - addedFragments(b, from, until));
  return best ?? doctor;
}

function reservationsOf({ rows, step, from, until }: Use): ItineraryReservation[] {
  return rows.map((row) => ({ resourceId: row.id, step, from, until: until + turnoverOf(row) }));
}
