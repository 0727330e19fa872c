import type { DayResource } from '../../model/resource.ts';
import type { Minute } from '../../model/time.ts';
import { merge } from '../../timeline/merge.ts';
import type { Schedule, ScheduledVisit } from '../plan-answer.ts';
import type { PlanPolicy } from '../plan-policy.ts';
import type { PlanProblem, PlanVisit } from '../plan-problem.ts';

/**
 * One way in which a schedule breaks a rule, with the facts of why.
 * Shape:  `resourceId` is the row concerned, `byVisitId` the visit that has it, `bound` the minute that is not kept.
 * Units:  minutes.
 */
export interface Breach {
  readonly rule: 'window' | 'pause' | 'overlap' | 'closed' | 'need' | 'skill' | 'same-doctor' | 'kept-room' | 'pinned';
  readonly visitId: string;
  readonly stepId: string;
  readonly resourceId?: string;
  readonly byVisitId?: string;
  readonly bound?: Minute;
}

/** A schedule with everything a rule may ask about. */
export interface Judged {
  readonly problem: PlanProblem;
  readonly policy: PlanPolicy;
  readonly schedule: Schedule;
  readonly rows: ReadonlyMap<string, DayResource>;
  /** Every scheduled visit with its part of the problem. */
  readonly visits: readonly (readonly [PlanVisit, ScheduledVisit])[];
}

/** One rule of the day. Shape: every breach, none for a schedule that keeps it. */
export type Rule = (judged: Judged) => Breach[];

/** Puts a schedule before the rules. */
export function judged(problem: PlanProblem, policy: PlanPolicy, schedule: Schedule): Judged {
  const known = new Map(problem.visits.map((visit) => [visit.visitId, visit]));
  return {
    problem,
    policy,
    schedule,
    rows: new Map(
      problem.day.resources.map((row) => [row.id, { ...row, open: merge(row.open), busy: merge(row.busy) }]),
    ),
    visits: schedule.visits.flatMap((scheduled) => {
      const visit = known.get(scheduled.visitId);
      return visit ? [[visit, scheduled] as const] : [];
    }),
  };
}
