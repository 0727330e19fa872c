import type { Itinerary, ItineraryPosition, ItineraryReservation, ItineraryStep } from '../model/itinerary.ts';
import type { DayResource } from '../model/resource.ts';
import type { Minute } from '../model/time.ts';
import type { StepKind } from '../model/visit-template.ts';
import { addedFragments } from '../timeline/fragments.ts';
import { isFree } from '../timeline/is-free.ts';
import { turnoverOf } from '../timeline/turnover.ts';
import type { DayTable } from './day-table.ts';
import type { Placed } from './least-wait.ts';
import type { PickedRows } from './pick-rows.ts';
import type { Quality } from './position.ts';

/** A day of one visit, not yet with concrete rooms. */
export interface Candidate {
  readonly table: DayTable;
  /** Whoever may treat, the doctor of this candidate among them. */
  readonly doctors: readonly DayResource[];
  readonly way: readonly Placed[];
  readonly doctor: DayResource;
  readonly quality: Quality;
}

/** Rows for one stretch of a step. Units: minutes, `until` without turnover. */
interface Use {
  readonly picked: PickedRows;
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
  const uses: Use[] = [];
  for (const placed of way) {
    addRoomsAndStaff(uses, candidate, placed);
    addDoctors(uses, candidate.doctor, reviewer, placed);
  }
  let fragments = 0;
  for (const { picked } of uses) fragments += picked.fragments;
  return {
    date: quality.date,
    steps: stepsOf(way, uses),
    reservations: reservationsOf(uses),
    arriveAt: way[0]?.start ?? quality.homeBy,
    homeBy: quality.homeBy,
    waitMinutes: quality.waitMinutes,
    doctor: candidate.doctor.id,
    reviewer: reviewer.id,
    position: positionOf(quality, fragments, candidate.doctor),
  };
}

/** Field by field: spreading takes longer than choosing the rows. */
function positionOf(quality: Quality, fragments: number, doctor: DayResource): ItineraryPosition {
  const { otherDoctor, waitMinutes, date, homeBy, otherReviewer } = quality;
  return { otherDoctor, waitMinutes, date, homeBy, otherReviewer, fragments, doctor: doctor.id };
}

function stepsOf(way: readonly Placed[], uses: readonly Use[]): ItineraryStep[] {
  const steps: ItineraryStep[] = [];
  for (const { run, start } of way) {
    run.steps.forEach(({ kind, minutes }, index) => {
      const from = start + run.offsets[index]!;
      const until = from + minutes;
      const resources: string[] = [];
      for (const use of uses) {
        if (use.from >= until || from >= use.until) continue;
        for (const { id } of use.picked.rows) resources.push(id);
      }
      steps.push({ kind, from, until, resources });
    });
  }
  return steps;
}

function addRoomsAndStaff(uses: Use[], { table }: Candidate, { run, start }: Placed): void {
  for (const { need, step, offset, minutes } of run.needs) {
    const from = start + offset;
    const until = from + minutes;
    uses.push({ picked: table.rowsFor(need, from, until), step: step.kind, from, until });
  }
}

function addDoctors(uses: Use[], doctor: DayResource, reviewer: DayResource, { run, start }: Placed): void {
  run.steps.forEach((step, index) => {
    if (!step.doctor) return;
    const from = start + run.offsets[index]!;
    const until = from + step.minutes;
    const present = step.doctor === 'same' ? doctor : reviewer;
    const picked = { rows: [present], fragments: addedFragments(present, from, until) };
    uses.push({ picked, step: step.kind, from, until });
  });
}

function otherReviewer({ doctors, doctor, way }: Candidate): DayResource {
  const last = way.at(-1);
  const index = last?.run.steps.findIndex((step) => step.doctor === 'prefer-same') ?? -1;
  if (!last || index < 0) return doctor;
  const from = last.start + (last.run.offsets[index] ?? 0);
  const until = from + (last.run.steps[index]?.minutes ?? 0);
  const [best] = doctors
    .filter((other) => isFree(other, from, until))
    .sort((a, b) => addedFragments(a, from, until) - addedFragments(b, from, until));
  return best ?? doctor;
}

function reservationsOf(uses: readonly Use[]): ItineraryReservation[] {
  const reservations: ItineraryReservation[] = [];
  for (const { picked, step, from, until } of uses)
    for (const row of picked.rows)
      reservations.push({ resourceId: row.id, step, from, until: until + turnoverOf(row) });
  return reservations;
}
