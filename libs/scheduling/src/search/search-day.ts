import type { DayResource } from '../model/resource.ts';
import type { Interval } from '../model/time.ts';
import type { VisitTemplate } from '../model/visit-template.ts';
import type { Grid } from '../timeline/start-slots.ts';
import type { DayTable } from './day-table.ts';
import { doctorStarts, feasibleStarts, join, keep } from './feasible-starts.ts';
import type { Run } from './runs.ts';
import { stagesOf } from './runs.ts';
import type { Level } from './sweep.ts';
import { firstLevel, nextLevel, UNREACHABLE } from './sweep.ts';

/** The best day with one doctor and one start of the last run, not yet with concrete rooms. Units: minutes. */
export interface Candidate {
  readonly day: DayTable;
  readonly doctor: DayResource;
  readonly level: Level;
  readonly slot: number;
  readonly waitMinutes: number;
  readonly homeBy: number;
  readonly sameReviewer: boolean;
}

/**
 * Every doctor and procedure start that a day can offer inside `span`, each with the least waiting.
 * Shape:  forward sweep over the runs of the template; what comes before the first step that needs the doctor is shared by all doctors.
 *         Some step must bind the doctor (`same`), a preference (`prefer-same`) is looked at in the last run only; templates built here keep to that.
 * Units:  minutes; the visit lies inside `span` from arrival to home.
 */
export function searchDay(
  day: DayTable,
  template: VisitTemplate,
  doctors: readonly DayResource[],
  span: Interval,
  grid: Grid,
): Candidate[] {
  const stages = stagesOf(template.groups);
  const feasible = new Map<Run, Uint8Array>();
  for (const run of stages.flat(2)) {
    const starts = feasibleStarts(run, day, span, grid);
    if (run.steps.some((step) => step.doctor === 'prefer-same')) keep(starts, anyDoctor(day, run, grid));
    feasible.set(run, starts);
  }
  const shared = stages.findIndex((stage) => stage.flat().some(asksForDoctor));
  if (shared < 0) return [];
  const prefix = advance([], stages.slice(0, shared), template, grid, (run) => feasible.get(run));
  if (shared > 0 && !prefix.some(reachable)) return [];
  return doctors.flatMap((doctor) => {
    const starts = (run: Run): Uint8Array | undefined => withDoctor(doctor, run, feasible.get(run), grid);
    return advance(prefix, stages.slice(shared), template, grid, starts).flatMap((level) =>
      candidates(day, doctor, level, grid),
    );
  });
}

function advance(
  prefix: Level[],
  stages: Run[][][],
  template: VisitTemplate,
  grid: Grid,
  starts: (run: Run) => Uint8Array | undefined,
): Level[] {
  let before = prefix;
  for (const stage of stages) {
    const after: Level[] = [];
    for (const order of stage) {
      let levels = before;
      for (const run of order) {
        const feasible = starts(run) ?? new Uint8Array(grid.slots);
        const level =
          levels.length === 0
            ? firstLevel(run, feasible, grid, template.lunch, template.previousEnd)
            : nextLevel(levels, run, feasible, grid, template.lunch);
        levels = [level];
      }
      after.push(...levels);
    }
    before = after;
  }
  return before;
}

function candidates(day: DayTable, doctor: DayResource, level: Level, grid: Grid): Candidate[] {
  const found: Candidate[] = [];
  const reviews = doctorStarts(doctor, level.run, 'prefer-same', grid);
  level.wait.forEach((waitMinutes, slot) => {
    if (waitMinutes === UNREACHABLE) return;
    const homeBy = slot * grid.minutes + level.run.minutes;
    found.push({ day, doctor, level, slot, waitMinutes, homeBy, sameReviewer: reviews[slot] === 1 });
  });
  return found;
}

function anyDoctor(day: DayTable, run: Run, grid: Grid): Uint8Array {
  const any = new Uint8Array(grid.slots);
  for (const doctor of day.doctors) join(any, doctorStarts(doctor, run, 'prefer-same', grid));
  return any;
}

function withDoctor(
  doctor: DayResource,
  run: Run,
  feasible: Uint8Array | undefined,
  grid: Grid,
): Uint8Array | undefined {
  if (!feasible || !asksForDoctor(run)) return feasible;
  const both = feasible.slice();
  keep(both, doctorStarts(doctor, run, 'same', grid));
  return both;
}

function asksForDoctor(run: Run): boolean {
  return run.steps.some((step) => step.doctor === 'same');
}

function reachable(level: Level): boolean {
  return level.wait.some((wait) => wait !== UNREACHABLE);
}
