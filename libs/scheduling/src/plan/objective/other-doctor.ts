import type { DayResource } from '../../model/resource.ts';
import type { ScheduledVisit } from '../plan-answer.ts';
import type { PlanVisit } from '../plan-problem.ts';
import { chainOf } from '../planned-visit.ts';

/** The doctor in a step. */
export function doctorIn(resources: readonly string[], doctors: ReadonlyMap<string, DayResource>): string | undefined {
  return resources.find((id) => doctors.has(id));
}

/**
 * Steps in which a patient meets another doctor than the preferred one.
 * Shape:  a preferred doctor who does not treat counts once; so does each `prefer-same` step with another doctor than the visit's own.
 */
export function otherDoctorsOf(
  visit: PlanVisit,
  scheduled: ScheduledVisit,
  doctors: ReadonlyMap<string, DayResource>,
): number {
  const preferred = visit.template.doctor;
  let own: string | undefined;
  let others = 0;
  for (const { step, template } of chainOf(visit, scheduled)) {
    const doctor = doctorIn(step.resources, doctors);
    if (template.doctor === 'same' && own === undefined) {
      own = doctor;
      if (preferred && own !== preferred.id) others++;
    }
    if (template.doctor === 'prefer-same' && doctor !== (own ?? preferred?.id ?? doctor)) others++;
  }
  return others;
}
