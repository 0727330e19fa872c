import { isEnd, type Step, type Visit } from '@higaeri/domain';
import { isLiveRow, type Reservation } from '../../visits/reservations/reservation.ts';

/** Live rows of one resource at the same time. */
export function overlapping(rows: readonly Reservation[]): string[] {
  const live = rows.filter(isLiveRow);
  return live.flatMap((one, index) =>
    live
      .slice(index + 1)
      .filter((other) => other.resourceId === one.resourceId && one.from < other.until && other.from < one.until)
      .map((other) => `${one.resourceId}: ${one.visitId} and ${other.visitId}`),
  );
}

/** What does not hold between a visit and its rows, although it must. */
export function breaches(visit: Visit, rows: readonly Reservation[]): string[] {
  const mine = rows.filter(({ visitId }) => visitId === visit.id);
  const over = isEnd(visit.stage) || visit.stage === 'no-show';
  const known = new Set(visit.steps.map(({ id }) => id));
  return [
    ...visit.steps.flatMap((step) =>
      ofStep(
        step,
        mine.filter(({ stepId }) => stepId === step.id),
      ),
    ),
    ...(over && mine.some((row) => isLiveRow(row) && row.endedAt === null) ? ['it is over and has something'] : []),
    ...(mine.some(({ stepId }) => stepId !== null && !known.has(stepId)) ? ['a row belongs to no step'] : []),
    ...(mine.filter(({ stepId }) => stepId === null).length > 1 ? ['the patient has two rows'] : []),
    ...(mine.some(({ from, until }) => !(from < until)) ? ['a row is empty'] : []),
  ];
}

function ofStep({ kind, status, usedResources }: Step, rows: readonly Reservation[]): string[] {
  const taken = rows.filter(({ state, endedAt }) => (state === 'in-use' && endedAt === null) || state === 'displaced');
  const without = usedResources.filter((id) => !taken.some(({ resourceId }) => resourceId === id));
  const twice =
    rows.filter(isLiveRow).length !== new Set(rows.filter(isLiveRow).map(({ resourceId }) => resourceId)).size;
  const over = ['done', 'stopped', 'skipped'].includes(status);
  const reserved = rows.some(({ state }) => state === 'held' || state === 'firm');
  const used = rows.some(({ state, endedAt }) => state === 'in-use' && endedAt === null);
  return [
    ...(status === 'in-progress' && without.length > 0 ? [`${kind} goes on without ${without.join()}`] : []),
    ...(status === 'planned' && used ? [`${kind} has not begun and uses something`] : []),
    ...(over && reserved ? [`${kind} is over and still reserved`] : []),
    ...(twice ? [`${kind} has a row twice`] : []),
  ];
}
