import type { GateView, SessionView, VisitView } from '../api/views.ts';
import { aSession, aStep, aVisitView, at } from './views.ts';

const SIGNED_IN = [
  'session',
  'clinic.read',
  'catalogue.read',
  'resource.read',
  'staff.read',
  'events',
  'visit.red-flag',
];
const CLINICAL = [
  'patient.read',
  'visit.read',
  'board.read',
  'visit.screening',
  'visit.intake',
  'visit.correct',
  'alert.acknowledge',
  'resource.ready',
];
const BEDSIDE = [
  'recovery.read',
  'visit.consent',
  'visit.checklist',
  'visit.observe',
  'step.preparation',
  'step.procedure',
  'step.recovery',
  'visit.depart',
];

/** Somebody of the clinical staff, signed in. */
function signedIn(role: SessionView['roles'][number], permissions: string[]): SessionView {
  const account = { id: `account-${role}`, email: `${role}@demo.higaeri`, displayName: '高橋', staffId: null };
  return aSession({ account, roles: [role], permissions: [...SIGNED_IN, ...CLINICAL, ...permissions] });
}
export const aRadiographer = (): SessionView => signedIn('radiographer', ['step.imaging', 'closure.write']);
export const aNurse = (): SessionView => signedIn('nurse', BEDSIDE);
export const aDoctor = (): SessionView =>
  signedIn('doctor', [
    ...BEDSIDE,
    'step.imaging',
    'closure.write',
    'step.consultation',
    'step.discharge-review',
    'step.skip',
    'step.stop',
    'visit.eligibility',
    'visit.discharge-review',
    'visit.red-flag-resolve',
  ]);

export const aGate = (
  code: GateView['code'],
  blocks: GateView['blocks'],
  changes: Partial<GateView> = {},
): GateView => ({
  code,
  blocks,
  status: 'met',
  overridable: false,
  ...changes,
});

const room = (id: string, kind: VisitView['steps'][number]['resources'][number]['kind'], name: string) => ({
  id,
  kind,
  name,
  nameEn: name,
});

/** A visit with the seven steps of a whole day. */
export function aWholeDay(changes: Partial<VisitView> = {}): VisitView {
  return aVisitView({
    possible: [],
    steps: [
      aStep('mri', '09:00', 30),
      aStep('xray', '09:35', 10),
      aStep('consultation', '10:00', 30),
      aStep('preparation', '13:00', 20, {
        reservation: 'held',
        resources: [room('bay-1', 'preparation-bay', 'Bay 1')],
      }),
      aStep('procedure', '13:30', 40, {
        reservation: 'held',
        resources: [room('or-1', 'operating-room', 'Theatre 1')],
      }),
      aStep('recovery', '14:10', 60, {
        reservation: 'held',
        resources: [room('rec-1', 'recovery-room', 'Recovery 1')],
      }),
      aStep('discharge-review', '15:10', 10, { reservation: 'held' }),
    ],
    ...changes,
  });
}

/** Here since the clock time, waiting. */
export const waiting = (stepKind: VisitView['place']['stepKind'], since: string): VisitView['place'] => ({
  where: 'waiting',
  stepKind,
  resourceId: null,
  since: at(since),
});
