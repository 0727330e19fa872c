import { isAfternoonStep } from './afternoon.ts';
import type { BookedFact } from './fact.ts';
import type { Visit } from './visit.ts';

/**
 * The visit as it stands right after the booking.
 * Shape:  stage `booked`, every step `planned`; the afternoon is `held` until the decision, `standby` when it was agreed to wait for one, or `none` when nothing was booked for it (walk-in).
 * Units:  minutes are whole; instants UTC.
 * Errors: none: the API has checked patient, treatment and places before.
 * Source: clinic.md "The day".
 */
export function book(fact: BookedFact): Visit {
  return {
    id: fact.visitId,
    patientId: fact.patientId,
    patientLanguage: fact.patientLanguage,
    date: fact.date,
    origin: fact.origin,
    continues: fact.continues,
    treatment: fact.treatment,
    discs: fact.discs,
    requirements: fact.requirements,
    policy: fact.policy,
    stage: 'booked',
    steps: fact.steps.map((step) => ({
      ...step,
      status: 'planned',
      startedAt: null,
      endedAt: null,
      usedResources: [],
      reason: null,
    })),
    afternoon: fact.afternoon ?? bookedAfternoon(fact),
    intake: null,
    screening: null,
    consent: null,
    consentWithdrawn: null,
    checklist: {},
    decisions: [],
    redFlags: [],
    overrides: [],
    observations: [],
    procedure: null,
    recovery: null,
    reviews: [],
    bookedAt: fact.at,
    checkedInAt: null,
    departedAt: null,
    endReason: null,
    lastFactAt: fact.at,
  };
}

const bookedAfternoon = ({ steps }: BookedFact): 'held' | 'none' =>
  steps.some((step) => isAfternoonStep(step) && step.planned !== null) ? 'held' : 'none';
