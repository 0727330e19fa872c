import type { StepKind } from '@higaeri/scheduling';
import type { PeerDay } from '../../day/peer-day.ts';
import { stepOf } from '../../day/peer-day.ts';
import type { PlacedVisit } from '../../day/peer-plan.ts';
import { startOf } from '../../day/peer-plan.ts';
import { hulls } from './hulls.ts';
import type { Column, LinearProgram, Terms } from './linear-program.ts';
import type { Timed } from './started-by.ts';
import { goingOn, split } from './started-by.ts';
import type { VisitTimes } from './visit-times.ts';
import { timesOf } from './visit-times.ts';

const WITH_DOCTOR: readonly StepKind[] = ['consultation', 'procedure', 'discharge-review'];

/** Who treats and who reviews. Shape: by the doctor's place in the day's list. */
export interface DoctorChoice {
  readonly treats: ReadonlyMap<number, Column>;
  readonly reviews: ReadonlyMap<number, Column>;
}

interface DoctorWork {
  readonly doctor: number;
  readonly part: Timed;
  readonly slots: number;
}

/** One doctor treats, one reviews; each does one thing at a time, and standing idle costs. */
export function doctorRows(
  program: LinearProgram,
  day: PeerDay,
  visits: readonly VisitTimes[],
  warm: readonly (PlacedVisit | undefined)[],
): DoctorChoice[] {
  const works: DoctorWork[] = [];
  const choices = visits.map((times, index) => {
    const placed = warm[index];
    const treats = oneOf(program, times, 'with', times.visit.doctors, placed?.doctor);
    const reviews = oneOf(program, times, 'reviewed by', times.visit.reviewers, placed?.reviewer);
    for (const { kind, slots } of times.visit.steps) {
      if (!WITH_DOCTOR.includes(kind)) continue;
      const ways = [...(kind === 'discharge-review' ? reviews : treats)];
      const named = ways.map(([doctor, taken]) => ({ name: `${times.visit.id} ${kind} with ${doctor}`, taken }));
      const parts = split(program, timesOf(times, kind), named, placed?.starts[kind]);
      ways.forEach(([doctor], way) => {
        const part = parts[way];
        if (part) works.push({ doctor, part, slots });
      });
    }
    another(program, day, times, { treats, reviews });
    return { treats, reviews };
  });
  day.doctors.forEach((doctor, index) => {
    const own = works.filter((work) => work.doctor === index);
    const busy = (slot: number): Terms => own.flatMap(({ part, slots }) => goingOn(part, slots, slot));
    const isBreak = (slot: number): boolean => doctor.breaks.some((gone) => gone.from <= slot && slot < gone.until);
    const done = [warm.flatMap((placed, visit) => (placed ? doneBy(index, placed, visits[visit]) : []))];
    const { opening, closing, latest } = doctor;
    const machine = { name: doctor.id, count: 1, opening, closing, latest, horizon: day.horizon, turnover: 0 };
    hulls(program, { ...machine, isBreak, busy, working: busy, warm: done }, day.costs);
  });
  return choices;
}

function oneOf(
  program: LinearProgram,
  { visit, placed }: VisitTimes,
  what: string,
  can: readonly number[],
  warm: number | undefined,
): Map<number, Column> {
  const columns = new Map(
    can.map((one) => [one, program.yesOrNo(`${visit.id} ${what} ${one}`, warm === one)] as const),
  );
  program.between(0, [...[...columns.values()].map((column) => [column, 1] as const), [placed, -1]], 0);
  return columns;
}

/** Another doctor than the preferred one, or another reviewer than the one who treats, costs. */
function another(
  program: LinearProgram,
  { costs }: PeerDay,
  { visit, placed }: VisitTimes,
  choice: DoctorChoice,
): void {
  const { treats, reviews } = choice;
  const differs = [...reviews].some(([doctor, column]) => {
    const own = treats.get(doctor);
    return program.warm[column] === 1 && (own === undefined || program.warm[own] !== 1);
  });
  const other = program.amount(`${visit.id} reviewed by another`, 0, 1, differs ? 1 : 0);
  for (const [doctor, column] of reviews) {
    const own = treats.get(doctor);
    program.atMost([[column, 1], [other, -1], ...(own === undefined ? [] : [[own, -1] as const])], 0);
  }
  program.price([[other, 1]], costs.otherDoctor);
  if (visit.preferred === undefined) return;
  const preferred = treats.get(visit.preferred);
  program.price([[placed, 1], ...(preferred === undefined ? [] : [[preferred, -1] as const])], costs.otherDoctor);
}

function doneBy(doctor: number, placed: PlacedVisit, times: VisitTimes | undefined): { from: number; until: number }[] {
  if (!times) return [];
  return times.visit.steps
    .filter(({ kind }) => WITH_DOCTOR.includes(kind))
    .filter(({ kind }) => (kind === 'discharge-review' ? placed.reviewer : placed.doctor) === doctor)
    .map(({ kind }) => ({
      from: startOf(placed, kind),
      until: startOf(placed, kind) + stepOf(times.visit, kind).slots,
    }));
}
