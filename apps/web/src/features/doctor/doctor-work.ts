import type { StepKind, StepView, VisitSummary } from '../../api/views.ts';

export interface DoctorWork {
  flags: VisitSummary[];
  decide: VisitSummary[];
  operate: VisitSummary[];
  review: VisitSummary[];
}

export const stepOf = (visit: VisitSummary, kind: StepKind): StepView | undefined =>
  visit.steps.find((step) => step.kind === kind);
const settled = (step: StepView): boolean => step.status === 'done' || step.status === 'skipped';

/** Images that are neither taken nor accepted from elsewhere. */
export const imagesOpen = (visit: VisitSummary): StepView[] =>
  visit.steps.filter((step) => (step.kind === 'mri' || step.kind === 'xray') && !settled(step));
export const inConsultation = (visit: VisitSummary): boolean => stepOf(visit, 'consultation')?.status === 'in-progress';

const DECIDE = new Set(['checked-in', 'imaging', 'in-consultation']);
const OPERATE = new Set(['decided', 'in-preparation', 'in-procedure']);
const REVIEW = new Set(['in-recovery', 'in-review']);
const HERE_OR_OPEN = new Set(['cancelled', 'no-show', 'departed', 'left', 'transferred', 'withdrawn']);

const decideRank = (visit: VisitSummary): number =>
  imagesOpen(visit).length === 0 && !inConsultation(visit) ? 0 : inConsultation(visit) ? 1 : 2;
const reviewRank = (visit: VisitSummary): number => (visit.readyForReview || visit.status === 'in-review' ? 0 : 1);
const since = (visit: VisitSummary): string => visit.place.since ?? '';
const startOf = (visit: VisitSummary, kind: StepKind): string => {
  const step = stepOf(visit, kind);
  return step?.actual?.start ?? step?.predicted?.start ?? step?.planned?.start ?? '9';
};

/** Whom the doctor is needed by: within each list who can be helped now comes first, then who has waited longest. */
export function doctorWork(visits: readonly VisitSummary[]): DoctorWork {
  return {
    flags: visits.filter(({ redFlagOpen, status }) => redFlagOpen && !HERE_OR_OPEN.has(status)),
    decide: visits
      .filter(({ status }) => DECIDE.has(status))
      .toSorted((one, other) => decideRank(one) - decideRank(other) || since(one).localeCompare(since(other))),
    operate: visits
      .filter(({ status }) => OPERATE.has(status))
      .toSorted((one, other) => startOf(one, 'procedure').localeCompare(startOf(other, 'procedure'))),
    review: visits
      .filter(({ status }) => REVIEW.has(status))
      .toSorted(
        (one, other) =>
          reviewRank(one) - reviewRank(other) || startOf(one, 'recovery').localeCompare(startOf(other, 'recovery')),
      ),
  };
}
