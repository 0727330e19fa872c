import type { Step, Visit } from '@higaeri/domain';
import type { ShownDay, ShownResource } from '../day/day-picture.ts';
import type { Reservation } from '../reservations/reservation.ts';
import { isOnStandby } from '../standby/on-standby.ts';
import { stepReservation } from '../reservations/step-reservation.ts';
import type { NamedResource } from '../views/span.view.ts';
import type { StepView } from '../views/step.view.ts';
import { predictedSpan } from './time-range.ts';
import type { Viewer } from './viewer.ts';

/** A nurse's units are shown as the person they belong to. */
function shownAs(id: string, resources: ShownDay['resources']): ShownResource | undefined {
  const row = resources.get(id);
  return row?.kind === 'nurse' && row.unitOf !== null ? resources.get(row.unitOf) : row;
}

export function namedResources(ids: readonly string[], resources: ShownDay['resources']): NamedResource[] {
  const shown = ids.map((id) => shownAs(id, resources)).filter((row) => row !== undefined);
  return [...new Set(shown)].map(({ id, kind, name, nameEn }) => ({ id, kind, name, nameEn }));
}

/** What a step uses: what it really took, else what is reserved now, else what was planned. */
export function resourcesOf(step: Step, rows: readonly Reservation[]): readonly string[] {
  if (step.startedAt !== null) return step.usedResources;
  const reserved = rows.filter((row) => row.stepId === step.id && row.state !== 'released' && row.state !== 'done');
  return reserved.length > 0 ? reserved.map((row) => row.resourceId) : (step.planned?.resources ?? []);
}

export function stepView(visit: Visit, step: Step, picture: ShownDay, viewer: Viewer): StepView {
  const { zone } = picture.clinic;
  const all = picture.reservations.get(visit.id) ?? [];
  const rows = all.filter((row) => row.stepId === step.id);
  const predicted = picture.predicted.get(step.id);
  return {
    id: step.id,
    kind: step.kind,
    status: step.status,
    minutes: step.minutes,
    planned: step.planned && { start: zone.text(step.planned.start), end: zone.text(step.planned.end) },
    predicted: predicted ? predictedSpan(predicted, zone) : null,
    actual: step.startedAt === null ? null : { start: zone.text(step.startedAt), end: zone.textOrNull(step.endedAt) },
    reservation: rows.length === 0 && isOnStandby(visit, step) ? 'standby' : stepReservation(rows),
    resources: namedResources(resourcesOf(step, all), picture.resources),
    reason: viewer.clinical ? step.reason : null,
  };
}
