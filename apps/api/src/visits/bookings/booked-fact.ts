import {
  isAfternoonStep,
  type Actor,
  type BookedFact,
  type BookedStep,
  type StepKind,
  type VisitOrigin,
} from '@higaeri/domain';
import { procedureMinutes, STEP_KINDS, type DayPolicy } from '@higaeri/scheduling';
import { newId } from '../../platform/database/new-id.ts';
import type { ClinicSettings } from '../clinic/clinic-settings.ts';
import type { DayFrame } from '../clinic-day/day-frame.ts';
import type { TreatmentRow } from '../clinic-day/treatment-row.ts';
import type { PinnedItinerary } from '../itineraries/pinned-itinerary.ts';

export interface Booking {
  readonly patient: { readonly id: string; readonly language: string };
  readonly treatment: TreatmentRow;
  readonly discs: number;
  readonly date: string;
  readonly origin: VisitOrigin;
  readonly continues: string | null;
  /** Agreed with the patient: the afternoon waits for a place that somebody gives up. */
  readonly standby: boolean;
  readonly steps: readonly BookedStep[];
}

/** The first fact of a visit, with the clinic's rules as they stand now. */
export function bookedFact(booking: Booking, settings: ClinicSettings, by: Actor, now: Date): BookedFact {
  const { patient, treatment, discs, date, origin, continues, standby, steps } = booking;
  return {
    id: newId(),
    at: now.toISOString(),
    by,
    type: 'booked',
    visitId: newId(),
    patientId: patient.id,
    patientLanguage: patient.language,
    date,
    origin,
    continues,
    treatment: treatment.code,
    discs,
    requirements: treatment.requirements,
    policy: { ...settings.policy, recoveryMinutes: treatment.recoveryMinutes },
    steps,
    ...(standby && { afternoon: 'standby' as const }),
  };
}

/** The steps of an itinerary with their planned times. Units: the frame turns elapsed minutes into instants. */
export function stepsOf({ steps }: PinnedItinerary, frame: DayFrame): BookedStep[] {
  const instant = (minute: number): string => new Date(frame.instantOf(minute)).toISOString();
  return steps.map(({ kind, from, until, resources }) => ({
    id: newId(),
    kind,
    minutes: until - from,
    planned: { start: instant(from), end: instant(until), resources },
  }));
}

/** The afternoon of a visit that has a place for its morning alone. */
export const unplannedAfternoon = (treatment: TreatmentRow, discs: number, policy: DayPolicy): BookedStep[] =>
  unplannedSteps(treatment, discs, policy).filter(isAfternoonStep);

/** All steps of a day without a time for any of them: somebody has walked in. */
export const unplannedSteps = (treatment: TreatmentRow, discs: number, policy: DayPolicy): BookedStep[] =>
  STEP_KINDS.map((kind) => ({ id: newId(), kind, minutes: minutesOf(kind, treatment, discs, policy), planned: null }));

function minutesOf(kind: StepKind, treatment: TreatmentRow, discs: number, policy: DayPolicy): number {
  const minutes: Record<StepKind, number> = {
    mri: policy.mriMinutes,
    xray: policy.xrayMinutes,
    consultation: policy.consultationMinutes,
    preparation: policy.preparationMinutes,
    procedure: procedureMinutes({ treatment: treatment.code, ...treatment }, discs),
    recovery: treatment.recoveryMinutes,
    'discharge-review': policy.reviewMinutes,
  };
  return minutes[kind];
}
