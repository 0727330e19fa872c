import type { Itinerary, ItineraryReservation, ItineraryStep } from '../model/itinerary.ts';
import type { DayResource } from '../model/resource.ts';
import type { Minute } from '../model/time.ts';
import type { StepKind } from '../model/visit-template.ts';
import { addedFragments } from '../timeline/fragments.ts';
import { isFree } from '../timeline/is-free.ts';
import { turnoverOf } from '../timeline/turnover.ts';
import type { DayTable } from './day-table.ts';
import type { Placed } from './least-wait.ts';
import type { Quality } from './position.ts';

/** A day of one visit, not yet with concrete rooms. */
export interface Candidate {
  readonly table: DayTable;
  readonly way: readonly Placed[];
  readonly doctor: DayResource;
  readonly quality: Quality;
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
export function itineraryOf(candidate: Candidate): Itinerary {
  const { way, quality } = candidate;
  const reviewer = quality.otherReviewer === 0 ? candidate.doctor : otherReviewer(candidate);
  const uses = way.flatMap((placed) => [
    ...roomsAndStaff(candidate, placed),
    ...doctors(candidate.doctor, reviewer, placed),
  ]);
  const fragments = uses.reduce((sum, use) => sum + use.fragments, 0);
  return {
    date: quality.date,
    steps: way.flatMap((placed) => stepsOf(placed, uses)),
    reservations: uses.flatMap(reservationsOf),
    arriveAt: way[0]?.start ?? quality.homeBy,
    homeBy: quality.homeBy,
    waitMinutes: quality.waitMinutes,
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

function roomsAndStaff({ table }: Candidate, { run, start }: Placed): Use[] {
  return run.needs.map(({ need, step, offset, minutes }) => {
    const from = start + offset;
    const until = from + minutes;
    return { ...table.rowsFor(need, from, until), step: step.kind, from, until };
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

function otherReviewer({ table, doctor, way }: Candidate): DayResource {
  const last = way.at(-1);
  const index = last?.run.steps.findIndex((step) => step.doctor === 'prefer-same') ?? -1;
  if (!last || index < 0) return doctor;
  const from = last.start + (last.run.offsets[index] ?? 0);
  const until = from + (last.run.steps[index]?.minutes ?? 0);
  const [best] = table.doctors
    .filter((other) => isFree(other, from, until))
    .sort((a, b) => addedFragments(a, from, until) - addedFragments(b, from, until));
  return best ?? doctor;
}

function reservationsOf({ rows, step, from, until }: Use): ItineraryReservation[] {
  return rows.map((row) => ({ resourceId: row.id, step, from, until: until + turnoverOf(row) }));
}
