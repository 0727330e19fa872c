import { describe, expect, it } from '@jest/globals';
import type { StepKind } from '../model/visit-template.ts';
import { at } from '../testing/clinic-day-builder.ts';
import { aPlannedDay } from '../testing/planned-day.ts';
import type { DayPrediction, ForeseenStep } from './day-prediction.ts';
import type { DayToPredict, PredictableStep, PredictableVisit } from './predict-day-input.ts';
import { predict } from './predict.ts';
import { drawScenarios } from './scenarios.ts';

const scenarios = drawScenarios(7);
const closing = at('18:00');

const resources: DayToPredict['resources'] = [
  { id: 'or', kind: 'operating-room', turnoverMinutes: 15 },
  { id: 'room 1', kind: 'recovery-room', turnoverMinutes: 10 },
  { id: 'room 2', kind: 'recovery-room', turnoverMinutes: 10 },
  { id: 'mri', kind: 'mri-scanner', turnoverMinutes: 5 },
  { id: 'sato', kind: 'doctor', turnoverMinutes: 0 },
];

const aStep = (
  kind: StepKind,
  from: string,
  minutes: number,
  uses: readonly string[],
  extra: Partial<PredictableStep> = {},
): PredictableStep => ({
  stepId: kind,
  kind,
  status: 'planned',
  plannedMinutes: minutes,
  planned: { from: at(from), until: at(from) + minutes },
  resources: uses,
  ...extra,
});

const begun = (from: string): Partial<PredictableStep> => ({ status: 'in-progress', actualFrom: at(from) });

const aVisit = (
  visitId: string,
  steps: PredictableStep[],
  extra: Partial<PredictableVisit> = {},
): PredictableVisit => ({ visitId, arrived: true, steps, ...extra });

const foresee = (now: string, ...visits: PredictableVisit[]): DayPrediction =>
  predict({ now: at(now), visits, resources }, { closing, scenarios });

const stepOf = (prediction: DayPrediction, visitId: string, stepId: string): ForeseenStep =>
  prediction.steps.find((step) => step.visitId === visitId && step.stepId === stepId)!;

describe('predicting how a day may go', () => {
  it('says the same of the same day, and nothing about chance that the seed did not', () => {
    const day = aPlannedDay({ visits: 12 });
    expect(predict(day, { closing, scenarios })).toEqual(predict(day, { closing, scenarios: drawScenarios(7) }));
  });

  it('starts a step on time that nothing can delay, and lets its end be early or late', () => {
    const { from, until, probability } = stepOf(
      foresee('08:30', aVisit('hara', [aStep('mri', '09:00', 30, ['mri'])])),
      'hara',
      'mri',
    );
    expect(from).toEqual({ p10: at('09:00'), p50: at('09:00'), p90: at('09:00') });
    expect(until).toEqual({ p10: at('09:21'), p50: at('09:29'), p90: at('09:40') });
    expect(probability).toBe(1);
  });

  it('expects more of a running step the longer it has lasted, never that it ended before now', () => {
    const ends = (now: string): number[] => {
      const visit = aVisit('hara', [aStep('procedure', '13:00', 40, ['or', 'sato'], begun('13:00'))]);
      return Object.values(stepOf(foresee(now, visit), 'hara', 'procedure').until);
    };
    const [early, usual, late] = ['13:05', '13:40', '14:30'].map(ends);
    early!.forEach((end, index) => expect(end).toBeLessThan(usual![index]!));
    expect(usual![0]).toBeGreaterThan(at('13:40'));
    expect(late![0]).toBeGreaterThan(at('14:30'));
    expect(late![2]! - at('14:30')).toBeLessThan(45);
  });

  it('gives the afternoon of an undecided visit only the probability of the decision, and its room to others in the rest', () => {
    const hara = aVisit('hara', [aStep('procedure', '13:00', 60, ['or'])], { undecided: true });
    const ito = aVisit('ito', [aStep('procedure', '13:15', 40, ['or'])]);
    const prediction = foresee('12:00', hara, ito);
    expect(stepOf(prediction, 'hara', 'procedure').probability).toBeCloseTo(0.7, 2);
    expect(stepOf(prediction, 'ito', 'procedure')).toMatchObject({ probability: 1, from: { p10: at('13:15') } });
    expect(stepOf(prediction, 'ito', 'procedure').from.p90).toBeGreaterThan(at('14:00'));
  });

  it('doubts more and more that a missing patient comes, without ever giving up', () => {
    const missing = aVisit('hara', [aStep('mri', '09:00', 30, ['mri'])], {
      arrived: false,
      plannedArrival: at('09:00'),
    });
    const comes = (now: string): number => stepOf(foresee(now, missing), 'hara', 'mri').probability;
    expect(comes('08:00')).toBeCloseTo(0.93, 2);
    expect(comes('09:00')).toBeLessThan(0.7);
    expect(comes('10:30')).toBeCloseTo(0.1, 2);
    expect(stepOf(foresee('09:10', missing), 'hara', 'mri').from.p10).toBeGreaterThan(at('09:10'));
  });

  it('says when the recovery room is free: after the review, and clean', () => {
    const hara = aVisit('hara', [
      aStep('recovery', '13:00', 60, ['room 1'], begun('13:00')),
      aStep('discharge-review', '14:00', 10, ['room 1', 'sato']),
    ]);
    const prediction = foresee('13:30', hara);
    const [busy, free] = prediction.recoveryRooms;
    const home = stepOf(prediction, 'hara', 'discharge-review').until;
    expect(busy?.freeAt).toEqual({ p10: home.p10 + 10, p50: home.p50 + 10, p90: home.p90 + 10 });
    expect(free).toEqual({ resourceId: 'room 2', freeAt: { p10: at('13:30'), p50: at('13:30'), p90: at('13:30') } });
  });

  it('says the same of a room and its patient whose review has lost its place in it, who queues at the time it was planned for', () => {
    const rested = aVisit('hara', [
      aStep('recovery', '13:00', 60, ['room 1'], { status: 'done', actualFrom: at('13:00'), actualUntil: at('14:00') }),
      aStep('discharge-review', '14:00', 10, ['sato']),
    ]);
    const later = aVisit('abe', [aStep('procedure', '14:30', 40, ['or', 'sato'])]);
    const prediction = foresee('14:02', rested, later);
    const home = stepOf(prediction, 'hara', 'discharge-review').until;
    expect(home.p90).toBeLessThan(at('14:30'));
    expect(prediction.recoveryRooms[0]?.freeAt).toEqual({ p10: home.p10 + 10, p50: home.p50 + 10, p90: home.p90 + 10 });
  });

  it('counts the minutes that patients keep the operating room because no recovery room is free', () => {
    const resting = aVisit('abe', [aStep('recovery', '13:00', 60, ['room 1'], begun('13:30'))]);
    const waiting = (room: string): number =>
      foresee(
        '13:40',
        resting,
        aVisit('hara', [
          aStep('procedure', '13:20', 40, ['or', 'sato'], begun('13:20')),
          aStep('recovery', '14:00', 60, [room]),
        ]),
      ).roomShortageMinutes;
    expect(waiting('room 2')).toBe(0);
    expect(waiting('room 1')).toBeGreaterThan(30);
  });

  it('says how likely somebody is to stay past closing', () => {
    const ends = (from: string): DayPrediction =>
      foresee(
        '12:00',
        aVisit('hara', [aStep('procedure', from, 60, ['or'])]),
        aVisit('ito', [aStep('mri', '12:30', 30, ['mri'])]),
      );
    expect(ends('13:00').pastClosing).toBe(0);
    expect(ends('18:00').pastClosing).toBe(1);
    const close = ends('17:00');
    expect(close.pastClosing).toBeGreaterThan(0.2);
    expect(close.pastClosing).toBeLessThan(0.6);
    expect(close.visits.map((visit) => visit.pastClosing)).toEqual([close.pastClosing, 0]);
  });

  it('says that it has learned from nothing when it has not', () => {
    expect(foresee('08:00')).toMatchObject({ learnedFrom: 0, scenarios: 1000, steps: [], visits: [], pastClosing: 0 });
  });
});
