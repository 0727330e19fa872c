import type { StepView, VisitSummary } from '../../api/views.ts';

export type ImageKind = 'mri' | 'xray';
export interface ImageTask {
  id: string;
  visit: VisitSummary;
  step: StepView;
  /** `running` in the device, `ready` here and free to come, `elsewhere` in another room, `expected` not arrived. */
  where: 'running' | 'ready' | 'elsewhere' | 'expected';
}

const ORDER = { running: 0, ready: 1, elsewhere: 2, expected: 3 };
const GONE = new Set([
  'cancelled',
  'no-show',
  'departed',
  'left',
  'transferred',
  'withdrawn',
  'not-eligible',
  'deferred',
]);

function whereIs(visit: VisitSummary, step: StepView): ImageTask['where'] {
  if (step.status === 'in-progress') return 'running';
  if (visit.place.where === 'not-arrived') return 'expected';
  return visit.place.where === 'in' ? 'elsewhere' : 'ready';
}

/** Who still needs this picture: in the device first, then by who should have been here longest. */
export function imageWork(visits: readonly VisitSummary[], kind: ImageKind): ImageTask[] {
  return visits
    .filter(({ status }) => !GONE.has(status))
    .flatMap((visit) => {
      const step = visit.steps.find(
        (one) => one.kind === kind && ['planned', 'in-progress', 'stopped'].includes(one.status),
      );
      return step === undefined ? [] : [{ id: step.id, visit, step, where: whereIs(visit, step) }];
    })
    .toSorted(
      (one, other) =>
        ORDER[one.where] - ORDER[other.where] ||
        (one.step.planned?.start ?? '').localeCompare(other.step.planned?.start ?? '') ||
        one.visit.callNumber.localeCompare(other.visit.callNumber),
    );
}
