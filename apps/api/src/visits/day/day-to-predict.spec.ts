import { describe, expect, it } from '@jest/globals';
import { isAfternoonStep, stepOf, type Visit } from '@higaeri/domain';
import { VISIT_DATE } from '@higaeri/domain/testing/at';
import { aVisit } from '@higaeri/domain/testing/a-visit';
import { DEFAULT_SETTINGS } from '../clinic/clinic-settings.ts';
import type { Reservation } from '../reservations/reservation.ts';
import { ZoneTime } from '../zone-time.ts';
import { dayToPredict } from './day-to-predict.ts';
import type { VisitOfPatient } from './visit-rows.ts';

const clock = (time: string): Date => new Date(`${VISIT_DATE}T${time}:00+09:00`);
const MORNING = ['mri', 'xray', 'consultation'];

function predicted(visit: Visit, rows: readonly Reservation[] = []) {
  const known: Pick<VisitOfPatient, 'visit'> = { visit };
  const [foreseen] = dayToPredict({
    clinic: { id: 'c', name: '', nameEn: '', zone: new ZoneTime('Asia/Tokyo'), settings: DEFAULT_SETTINGS },
    date: VISIT_DATE,
    now: clock('11:00'),
    visits: [known as VisitOfPatient],
    resources: new Map(),
    reservations: new Map([[visit.id, rows]]),
  }).visits;
  return foreseen?.steps ?? [];
}

const withoutPlaces = (visit: Visit, afternoon: Visit['afternoon']): Visit => ({
  ...visit,
  afternoon,
  steps: visit.steps.map((step) => (isAfternoonStep(step) ? { ...step, planned: null } : step)),
});

describe('what is looked ahead on', () => {
  it.each(['none', 'standby'] as const)('ends with the morning where the afternoon is %s', (afternoon) => {
    const kinds = predicted(withoutPlaces(aVisit('checked-in'), afternoon)).map(({ kind }) => kind);
    expect(kinds.length).toBeGreaterThan(0);
    expect(kinds.filter((kind) => !MORNING.includes(kind))).toEqual([]);
  });

  it('goes on to the end where the afternoon has begun without a place', () => {
    const begun = withoutPlaces(aVisit('in-procedure'), 'none');
    expect(predicted(begun).map(({ kind }) => kind)).toEqual(begun.steps.map(({ kind }) => kind));
  });

  it('expects a step that has lost its place at the time it was planned for', () => {
    const visit = aVisit('decided');
    const step = stepOf(visit, 'procedure');
    if (!step?.planned) throw new Error('a decided visit has its procedure planned');
    const lost: Reservation = {
      id: 'lost',
      visitId: visit.id,
      stepId: step.id,
      stepKind: 'procedure',
      resourceId: 'doctor-1',
      resourceKind: 'doctor',
      from: Date.parse(step.planned.start),
      until: Date.parse(step.planned.end),
      turnoverMinutes: 0,
      state: 'displaced',
      endedAt: null,
    };
    const midnight = clock('00:00').getTime();
    expect(predicted(visit, [lost]).find(({ kind }) => kind === 'procedure')).toMatchObject({
      planned: { from: (lost.from - midnight) / 60_000, until: (lost.until - midnight) / 60_000 },
      resources: ['doctor-1'],
    });
  });
});
