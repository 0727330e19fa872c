import type { HappeningType, StepKind } from '@higaeri/domain';
import type { Permission } from '../platform/auth/permissions.ts';
import type { PossibleHappening } from './views/visit.view.ts';

interface HappeningWords {
  /** The call that records it, below `/visits/{id}`; also the last word of its audit action. */
  readonly name: PossibleHappening;
  /** `by-kind`: what the step's own kind asks for. */
  readonly permission: Permission | 'by-kind';
}

/** Every happening: how it is called over HTTP and who may state it, or take it back. */
export const HAPPENINGS: Readonly<Record<HappeningType, HappeningWords>> = {
  rescheduled: { name: 'reschedule', permission: 'visit.reschedule' },
  'checked-in': { name: 'check-in', permission: 'visit.check-in' },
  'no-show-marked': { name: 'no-show', permission: 'visit.no-show' },
  cancelled: { name: 'cancel', permission: 'visit.cancel' },
  left: { name: 'leave', permission: 'visit.leave' },
  departed: { name: 'depart', permission: 'visit.depart' },
  'red-flag-raised': { name: 'red-flag', permission: 'visit.red-flag' },
  'red-flag-resolved': { name: 'red-flag/resolve', permission: 'visit.red-flag-resolve' },
  'consent-withdrawn': { name: 'withdraw-consent', permission: 'visit.withdraw-consent' },
  'step-started': { name: 'steps/start', permission: 'by-kind' },
  'step-completed': { name: 'steps/complete', permission: 'by-kind' },
  'step-skipped': { name: 'steps/skip', permission: 'step.skip' },
  'step-stopped': { name: 'steps/stop', permission: 'by-kind' },
  'eligibility-decided': { name: 'eligibility', permission: 'visit.eligibility' },
  'intake-recorded': { name: 'intake', permission: 'visit.intake' },
  'screening-recorded': { name: 'screening', permission: 'visit.screening' },
  'consent-recorded': { name: 'consent', permission: 'visit.consent' },
  'checklist-recorded': { name: 'checklist', permission: 'visit.checklist' },
  'observation-recorded': { name: 'observations', permission: 'visit.observe' },
  'discharge-reviewed': { name: 'discharge-review', permission: 'visit.discharge-review' },
};

export const STEP_PERMISSIONS: Readonly<Record<StepKind, Permission>> = {
  mri: 'step.imaging',
  xray: 'step.imaging',
  consultation: 'step.consultation',
  preparation: 'step.preparation',
  procedure: 'step.procedure',
  recovery: 'step.recovery',
  'discharge-review': 'step.discharge-review',
};

/** Facts that move nobody and no reservation: the visit's row alone is locked for them. */
const RECORDS: ReadonlySet<HappeningType> = new Set([
  'intake-recorded',
  'screening-recorded',
  'consent-recorded',
  'checklist-recorded',
  'observation-recorded',
  'red-flag-raised',
]);

export const isRecord = (type: HappeningType): boolean => RECORDS.has(type);

/** What is asked of whoever states this happening; `kind` is the step's, where it is about a step. */
export function permissionFor(type: HappeningType, kind: StepKind | null): Permission | null {
  const { permission } = HAPPENINGS[type];
  if (permission !== 'by-kind') return permission;
  return kind === null ? null : STEP_PERMISSIONS[kind];
}
