import type { Interval, Minute } from '../../model/time.ts';
import type { StepKind } from '../../model/visit-template.ts';
import type { ObjectiveParts } from '../objective/measure.ts';
import type { StartedUse, TaskModel, VisitModel } from './plan-model.ts';

/** One row for one stretch. Shape: `clear` is when the next visit may have it. Units: minutes. */
export interface RowUse extends Interval {
  readonly row: number;
  readonly step: StepKind;
  readonly clear: Minute;
}

/** A task with its time and its rows. Units: minutes. */
export interface PlacedTask {
  readonly task: TaskModel;
  readonly from: Minute;
  readonly rows: readonly number[];
}

/** What a visit costs by itself; idle time and overtime are counted per row. */
export type OwnParts = Pick<
  ObjectiveParts,
  'waiting' | 'blocking' | 'overtime' | 'otherDoctor' | 'toldMinutes' | 'toldPersons' | 'unplaced'
>;

/** One visit's place in a plan, or, without tasks, only what it occupies already. Shape: `doctor` is the visit's own. */
export interface Placement {
  readonly visit: VisitModel;
  readonly tasks: readonly PlacedTask[];
  readonly uses: readonly RowUse[];
  readonly parts: OwnParts;
  readonly doctor?: number | undefined;
}

/** A visit that has no place yet, with what it holds all the same. */
export function parked(visit: VisitModel): Placement {
  const nothing = { waiting: 0, blocking: 0, overtime: 0, otherDoctor: 0, toldMinutes: 0, toldPersons: 0 };
  return {
    visit,
    tasks: [],
    uses: visit.started.map((use) => ({
      row: use.row,
      step: use.kind,
      from: use.from,
      until: use.until,
      clear: use.until + use.turnover,
    })),
    parts: { ...nothing, unplaced: visit.tasks > 0 ? 1 : 0 },
  };
}

/** When a started step's row is free of its patient, the next step being where it is. Units: minutes. */
export function carriedUntil(use: StartedUse, next: PlacedTask | undefined): Minute {
  if (!next || use.carried === undefined) return use.until;
  return use.carried === 'next-start' ? next.from : next.from + next.task.minutes;
}
