import { describe, expect, it } from '@jest/globals';
import type { StepKind } from '../model/visit-template.ts';
import type { DayToPredict, PredictableStep, PredictableVisit, PredictedStep } from './predict-day-input.ts';
import { predictDay } from './predict-day.ts';

const at = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3));
const clock = (minute: number): string =>
  `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;

const aStep = (
  kind: StepKind,
  from: string,
  minutes: number,
  resources: string[],
  extra: Partial<PredictableStep> = {},
): PredictableStep => ({
  stepId: kind,
  kind,
  status: 'planned',
  plannedMinutes: minutes,
  planned: { from: at(from), until: at(from) + minutes },
  resources,
  ...extra,
});

const begun = (from: string): Partial<PredictableStep> => ({ status: 'in-progress', actualFrom: at(from) });
const done = (from: string, until: string): Partial<PredictableStep> => ({
  status: 'done',
  actualFrom: at(from),
  actualUntil: at(until),
});

const aVisit = (
  visitId: string,
  steps: PredictableStep[],
  extra: Partial<PredictableVisit> = {},
): PredictableVisit => ({
  visitId,
  arrived: true,
  steps,
  ...extra,
});

const resources: DayToPredict['resources'] = [
  { id: 'or', kind: 'operating-room', turnoverMinutes: 15 },
  { id: 'room 1', kind: 'recovery-room', turnoverMinutes: 10 },
  { id: 'room 2', kind: 'recovery-room', turnoverMinutes: 10 },
  { id: 'mri', kind: 'mri-scanner', turnoverMinutes: 5 },
  { id: 'sato', kind: 'doctor', turnoverMinutes: 0 },
];

const times = (predicted: readonly PredictedStep[], visitId: string): Record<string, string> =>
  Object.fromEntries(
    predicted
      .filter((step) => step.visitId === visitId)
      .map((step) => [step.stepId, `${clock(step.from)}–${clock(step.until)}`]),
  );

describe('predicting the rest of a day', () => {
  it('keeps to the plan when nothing is late', () => {
    const visit = aVisit('hara', [aStep('mri', '09:00', 30, ['mri']), aStep('consultation', '10:00', 30, ['sato'])]);
    const predicted = predictDay({ now: at('08:40'), visits: [visit], resources });
    expect(times(predicted, 'hara')).toEqual({ mri: '09:00–09:30', consultation: '10:00–10:30' });
    expect(predicted.map((step) => step.delayMinutes)).toEqual([0, 0]);
  });

  it('expects a running step to last as planned from its real start', () => {
    const visit = aVisit('hara', [aStep('mri', '09:00', 30, ['mri'], begun('09:10'))]);
    expect(times(predictDay({ now: at('09:20'), visits: [visit], resources }), 'hara')).toEqual({ mri: '09:10–09:40' });
  });

  it('expects an overrunning step to last five minutes more than now', () => {
    const visit = aVisit('hara', [aStep('mri', '09:00', 30, ['mri'], begun('09:00'))]);
    const ends = (now: string): string | undefined =>
      times(predictDay({ now: at(now), visits: [visit], resources }), 'hara')['mri'];
    expect(ends('09:25')).toBe('09:00–09:30');
    expect(ends('09:26')).toBe('09:00–09:31');
    expect(ends('10:00')).toBe('09:00–10:05');
  });

  it('pushes the next patient of a scanner behind its turnover, and lets a planned wait absorb the delay', () => {
    const late = aVisit('hara', [aStep('mri', '09:00', 30, ['mri'], begun('09:15'))]);
    const next = aVisit('ito', [aStep('mri', '09:35', 30, ['mri']), aStep('consultation', '10:15', 30, ['sato'])]);
    const predicted = predictDay({ now: at('09:20'), visits: [next, late], resources });
    expect(times(predicted, 'ito')).toEqual({ mri: '09:50–10:20', consultation: '10:20–10:50' });
    expect(predicted.filter((step) => step.visitId === 'ito').map((step) => step.delayMinutes)).toEqual([15, 5]);
  });

  it('keeps the operating room until a recovery room is free, so the next procedure waits too', () => {
    const resting = aVisit('abe', [aStep('recovery', '13:00', 60, ['room 1'], begun('13:30'))]);
    const hara = aVisit('hara', [
      aStep('procedure', '13:20', 40, ['or', 'sato'], begun('13:20')),
      aStep('recovery', '14:00', 60, ['room 1']),
    ]);
    const ito = aVisit('ito', [
      aStep('procedure', '14:15', 40, ['or', 'sato']),
      aStep('recovery', '14:55', 60, ['room 2']),
    ]);
    const predicted = predictDay({ now: at('13:40'), visits: [resting, hara, ito], resources });
    expect(times(predicted, 'hara')).toEqual({ procedure: '13:20–14:00', recovery: '14:40–15:40' });
    expect(times(predicted, 'ito')).toEqual({ procedure: '14:55–15:35', recovery: '15:35–16:35' });
  });

  it('keeps a patient in the operating room who has been treated and waits for a room', () => {
    const resting = aVisit('abe', [aStep('recovery', '13:00', 60, ['room 1'], begun('13:30'))]);
    const hara = aVisit('hara', [
      aStep('procedure', '13:00', 40, ['or'], done('13:00', '13:40')),
      aStep('recovery', '13:40', 60, ['room 1']),
    ]);
    const ito = aVisit('ito', [aStep('procedure', '14:00', 40, ['or'])]);
    expect(times(predictDay({ now: at('13:45'), visits: [resting, hara, ito], resources }), 'ito')).toEqual({
      procedure: '14:55–15:35',
    });
  });

  it('counts the cleaning of an operating room from the moment its patient left it', () => {
    const hara = aVisit('hara', [
      aStep('procedure', '13:00', 40, ['or'], done('13:00', '13:40')),
      aStep('recovery', '13:40', 60, ['room 1'], begun('14:10')),
    ]);
    const ito = aVisit('ito', [aStep('procedure', '14:00', 40, ['or'])]);
    expect(times(predictDay({ now: at('14:12'), visits: [hara, ito], resources }), 'ito')).toEqual({
      procedure: '14:25–15:05',
    });
  });

  it('lets recovery and review follow early, and no room is cleaned between them', () => {
    const visit = aVisit('hara', [
      aStep('procedure', '13:00', 40, ['or', 'sato'], done('12:40', '13:20')),
      aStep('recovery', '13:40', 60, ['room 1']),
      aStep('discharge-review', '14:40', 10, ['room 1', 'sato']),
    ]);
    expect(times(predictDay({ now: at('13:20'), visits: [visit], resources }), 'hara')).toEqual({
      recovery: '13:20–14:20',
      'discharge-review': '14:20–14:30',
    });
  });

  it('lets the review wait for the doctor who is still operating', () => {
    const hara = aVisit('hara', [
      aStep('recovery', '13:00', 60, ['room 1'], begun('13:00')),
      aStep('discharge-review', '14:00', 10, ['room 1', 'sato']),
    ]);
    const ito = aVisit('ito', [aStep('procedure', '13:15', 40, ['or', 'sato'], begun('13:35'))]);
    expect(times(predictDay({ now: at('13:40'), visits: [hara, ito], resources }), 'hara')['discharge-review']).toBe(
      '14:15–14:25',
    );
  });

  it('expects a late patient a little after now, and one who is early or on time as planned', () => {
    const late = aVisit('hara', [aStep('mri', '09:00', 30, ['mri'])], { arrived: false, plannedArrival: at('09:00') });
    const expected = (now: string): string | undefined =>
      times(predictDay({ now: at(now), visits: [late], resources }), 'hara')['mri'];
    expect(expected('09:00')).toBe('09:00–09:30');
    expect(expected('09:01')).toBe('09:06–09:36');
    expect(
      times(predictDay({ now: at('09:10'), visits: [{ ...late, arrived: true }], resources }), 'hara')['mri'],
    ).toBe('09:10–09:40');
  });

  it('starts nothing in a closed room and continues through no closure', () => {
    const closed = resources.map((one) =>
      one.id === 'mri' ? { ...one, closed: [{ from: at('09:29'), until: at('11:00') }] } : one,
    );
    const visit = aVisit('hara', [aStep('mri', '09:00', 30, ['mri'])]);
    expect(times(predictDay({ now: at('08:40'), visits: [visit], resources: closed }), 'hara')['mri']).toBe(
      '11:00–11:30',
    );
    const justFits = closed.map((one) =>
      one.id === 'mri' ? { ...one, closed: [{ from: at('09:30'), until: at('11:00') }] } : one,
    );
    expect(times(predictDay({ now: at('08:40'), visits: [visit], resources: justFits }), 'hara')['mri']).toBe(
      '09:00–09:30',
    );
  });

  it('gives steps that were never planned what planned ones leave', () => {
    const unplanned: PredictableStep = {
      stepId: 'procedure',
      kind: 'procedure',
      status: 'planned',
      plannedMinutes: 40,
      resources: ['or'],
    };
    const displaced = aVisit('abe', [aStep('preparation', '13:00', 20, [], done('13:00', '13:20')), unplanned]);
    const planned = aVisit('ito', [aStep('procedure', '14:00', 40, ['or'])]);
    const predicted = predictDay({ now: at('13:30'), visits: [displaced, planned], resources });
    expect(times(predicted, 'ito')).toEqual({ procedure: '14:00–14:40' });
    expect(times(predicted, 'abe')).toEqual({ procedure: '14:55–15:35' });
  });
});
