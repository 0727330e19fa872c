import type { Stage } from '@higaeri/domain';
import type { VisitSummary } from '../visits/views/visit-summary.view.ts';
import type { BoardCounts } from './board.view.ts';

const IN_TREATMENT: readonly Stage[] = ['in-preparation', 'in-procedure', 'awaiting-room', 'in-recovery', 'in-review'];

export function countsOf(visits: readonly VisitSummary[]): BoardCounts {
  const how = (holds: (visit: VisitSummary) => boolean): number => visits.filter(holds).length;
  return {
    expected: how(({ status }) => status !== 'cancelled'),
    arrived: how(({ place, status }) => place.where !== 'not-arrived' && status !== 'cancelled'),
    late: how(({ late }) => late !== null),
    inTreatment: how(({ status }) => IN_TREATMENT.includes(status)),
    departed: how(({ place, status }) => place.where === 'gone' && status !== 'cancelled'),
  };
}
