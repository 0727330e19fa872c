import { fullDay } from '../catalogue/day-plan.ts';
import { treatmentOf } from '../catalogue/treatments.ts';
import type { TreatmentCode } from '../catalogue/treatment.ts';
import { DEFAULT_POLICY } from '../visit/default-policy.ts';
import type { BookedFact } from '../visit/fact.ts';
import type { StepKind } from '../visit/vocabulary.ts';
import { anActor } from './an-actor.ts';
import { at, VISIT_DATE } from './at.ts';

/** Steps of built visits carry their kind in their id. */
export const stepId = (kind: StepKind): string => `step-${kind}`;

const PLANNED: Readonly<Record<StepKind, readonly [start: string, end: string]>> = {
  mri: ['09:00', '09:30'],
  xray: ['09:35', '09:45'],
  consultation: ['10:00', '10:30'],
  preparation: ['13:00', '13:20'],
  procedure: ['13:30', '14:20'],
  recovery: ['14:20', '15:20'],
  'discharge-review': ['15:20', '15:30'],
};

/** What a test wants otherwise; the treatment is one of the catalogue's. */
export type BookingChange = Partial<Omit<BookedFact, 'treatment'>> & { readonly treatment?: TreatmentCode };

/** A booking of a whole day, a week ahead: DST at two discs unless said otherwise. */
export function aBooking(change: BookingChange = {}): BookedFact {
  const treatment = treatmentOf(change.treatment ?? 'dst');
  const discs = change.discs ?? 2;
  return {
    type: 'booked',
    id: 'booked',
    at: at('17:00', '2025-11-10'),
    by: anActor('reception'),
    visitId: 'visit-1',
    patientId: 'patient-1',
    patientLanguage: 'ja',
    date: VISIT_DATE,
    origin: 'booked',
    continues: null,
    treatment: treatment.code,
    discs,
    requirements: treatment.requirements,
    policy: DEFAULT_POLICY,
    steps: fullDay(treatment, discs).map(({ kind, minutes }) => ({
      id: stepId(kind),
      kind,
      minutes,
      planned: { start: at(PLANNED[kind][0]), end: at(PLANNED[kind][1]), resources: [`room-${kind}`] },
    })),
    ...change,
  };
}
