import { currentDecision, type EligibleDecision, type Step, type Visit } from '@higaeri/domain';
import { procedureMinutes } from '@higaeri/scheduling';
import type { TreatmentRow } from '../clinic-day/treatment-row.ts';
import type { DayPlan } from './day-plan.ts';
import { isLiveRow, type Reservation } from './reservation.ts';

/** What the decision asks of the afternoon. */
export interface DecidedAfternoon {
  readonly decision: EligibleDecision;
  readonly treatment: TreatmentRow;
  readonly discs: number;
  /** Units: minutes in the operating room. */
  readonly minutes: number;
  /** The one who decided operates, where skilled in the treatment. */
  readonly doctorId: string | null;
}

export function decidedAfternoon(visit: Visit, treatment: TreatmentRow, plan: DayPlan): DecidedAfternoon | null {
  const decision = currentDecision(visit);
  if (decision?.decision !== 'eligible') return null;
  const discs = Math.max(decision.levels.length, 1);
  const timing = { treatment: treatment.code, ...treatment };
  return {
    decision,
    treatment,
    discs,
    minutes: procedureMinutes(timing, discs),
    doctorId: operatingDoctor(visit, decision, plan),
  };
}

function operatingDoctor(visit: Visit, decision: EligibleDecision, { facts }: DayPlan): string | null {
  const doctors = facts.resources.filter(({ kind }) => kind === 'doctor');
  const seenBy = visit.steps.find(({ kind }) => kind === 'consultation')?.usedResources ?? [];
  const doctor =
    doctors.find(({ staffId }) => staffId !== null && staffId === decision.by.staffId) ??
    doctors.find(({ id }) => seenBy.includes(id));
  return doctor?.skills.includes(decision.treatment) ? doctor.id : null;
}

/**
 * Whether the reserved afternoon still serves the decision.
 * Shape:  every step not yet begun has a live place, the operating room for long enough, and the doctor who decided.
 */
export function stillServes(visit: Visit, rows: readonly Reservation[], decided: DecidedAfternoon): boolean {
  const { minutes, doctorId, decision, treatment } = decided;
  const steps = afternoonAhead(visit);
  const reserved = steps.every((step) => {
    const mine = rows.filter(({ stepId }) => stepId === step.id);
    return mine.length > 0 && mine.every(isLiveRow);
  });
  const procedure = steps.find(({ kind }) => kind === 'procedure');
  const rest = steps.find(({ kind }) => kind === 'recovery');
  const doctor = rows.find((row) => row.stepId === procedure?.id && row.resourceKind === 'doctor');
  const sameDoctor = doctorId === null ? decision.treatment === visit.treatment : doctor?.resourceId === doctorId;
  const longEnough =
    (procedure?.minutes ?? minutes) >= minutes && (rest?.minutes ?? 0) >= restMinutes(visit, treatment);
  return reserved && sameDoctor && longEnough;
}

/** Another treatment brings its own rest; the booked one keeps what was agreed. */
const restMinutes = (visit: Visit, treatment: TreatmentRow): number =>
  treatment.code === visit.treatment ? 0 : treatment.recoveryMinutes;

/** The afternoon's steps that have not begun. A preparation that was broken off begins again with whatever is free. */
export const afternoonAhead = (visit: Visit): Step[] =>
  visit.steps.filter(
    ({ kind, status }) =>
      ['preparation', 'procedure', 'recovery', 'discharge-review'].includes(kind) && status === 'planned',
  );
