import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { STEP_KINDS } from '../model/visit-template.ts';
import { simulatedLog } from '../testing/simulated-log.ts';
import type { LogEntry } from '../testing/validate-log.ts';
import { validateLog } from '../testing/validate-log.ts';
import type { Policy } from './booked-day.ts';
import { baileyWelch } from './policies/bailey-welch.ts';
import { firstCome } from './policies/first-come.ts';
import { planned } from './policies/planned.ts';
import { smallestVariance } from './policies/smallest-variance.ts';
import type { SimulatedClinic } from './simulated-clinic.ts';
import { aSimulatedClinic } from './simulated-clinic.ts';

const few = fc.integer({ min: 1, max: 3 });
const clinics: fc.Arbitrary<SimulatedClinic> = fc
  .record({
    size: fc.record({
      'mri-scanner': few,
      'xray-room': few,
      'consulting-room': few,
      'preparation-bay': few,
      'operating-room': few,
      'recovery-room': few,
      doctor: few,
      nurse: few,
      radiographer: few,
    }),
    visits: fc.integer({ min: 1, max: 14 }),
    withImages: fc.constantFrom(0, 0.5, 1),
  })
  .map(({ size, ...changed }) => aSimulatedClinic(size, changed));

const policies: fc.Arbitrary<Policy> = fc.constantFrom(
  firstCome,
  baileyWelch,
  smallestVariance,
  planned({ iterations: 1 }),
);

const ofVisit = (log: readonly LogEntry[], visitId: string): LogEntry[] =>
  log.filter((entry) => entry.visitId === visitId);

describe('every simulated day', () => {
  it('breaks no rule, whatever the clinic and the policy', () => {
    fc.assert(
      fc.property(clinics, policies, fc.nat(), (clinic, policy, seed) => {
        const log = simulatedLog(clinic, policy, seed, 0);
        expect(validateLog(log, clinic.resources)).toEqual([]);
      }),
      { numRuns: 80 },
    );
  });

  it('takes every patient who comes through the whole order of steps: home after the decision, or after the review', () => {
    fc.assert(
      fc.property(clinics, policies, fc.nat(), (clinic, policy, seed) => {
        const log = simulatedLog(clinic, policy, seed, 0);
        for (const visitId of new Set(log.map((entry) => entry.visitId))) {
          const kinds = ofVisit(log, visitId).map(({ kind }) => kind);
          const pictures = kinds.slice(0, kinds.indexOf('consultation')).sort();
          expect([[], ['mri', 'xray']]).toContainEqual(pictures);
          expect([['consultation'], STEP_KINDS.slice(STEP_KINDS.indexOf('consultation'))]).toContainEqual(
            kinds.slice(pictures.length),
          );
        }
      }),
      { numRuns: 80 },
    );
  });

  it('gives every step the kinds of rooms and people it needs, and one doctor from consultation to procedure', () => {
    const clinic = aSimulatedClinic();
    const kindOf = (id: string): string => clinic.resources.find((row) => row.id === id)!.kind;
    const log = simulatedLog(clinic, firstCome, 5, 3);
    const needs: Readonly<Record<string, string[]>> = {
      mri: ['mri-scanner', 'radiographer'],
      xray: ['radiographer', 'xray-room'],
      consultation: ['consulting-room', 'doctor'],
      preparation: ['nurse', 'nurse', 'nurse', 'preparation-bay'],
      procedure: ['doctor', 'nurse', 'nurse', 'nurse', 'operating-room'],
      recovery: ['nurse', 'recovery-room'],
      'discharge-review': ['doctor', 'nurse', 'recovery-room'],
    };
    expect(new Set(log.map(({ kind }) => kind))).toEqual(new Set(STEP_KINDS));
    for (const { visitId, kind, resources } of log) {
      expect([...resources].map(kindOf).sort()).toEqual(needs[kind]);
      const doctors = ofVisit(log, visitId)
        .filter((entry) => entry.kind === 'consultation' || entry.kind === 'procedure')
        .map((entry) => entry.resources.find((id) => kindOf(id) === 'doctor'));
      expect(new Set(doctors).size).toBeLessThanOrEqual(1);
    }
  });

  it('asks nothing of a person before the shift begins', () => {
    const clinic = aSimulatedClinic({ doctor: 1 }, { visits: 6 });
    const resources = clinic.resources.map((row) =>
      row.kind === 'doctor' ? { ...row, open: [{ from: 10 * 60, until: 18 * 60 }] } : row,
    );
    const log = simulatedLog({ ...clinic, resources }, firstCome, 4, 0);
    const starts = log.filter((entry) => entry.resources.includes('doctor 1')).map(({ from }) => from);
    expect(Math.min(...starts)).toBe(10 * 60);
  });

  it('gives everybody a lunch that is not interrupted', () => {
    const clinic = aSimulatedClinic({}, { visits: 16 });
    const log = simulatedLog(clinic, firstCome, 2, 0);
    for (const { id } of clinic.resources.filter(({ kind }) => kind === 'doctor' || kind === 'radiographer')) {
      const busy = log.filter(({ resources }) => resources.includes(id));
      const free = (from: number): boolean => busy.every((use) => use.until <= from || use.from >= from + 45);
      expect(Array.from({ length: 120 }, (_, minute) => 11 * 60 + 45 + minute).some(free)).toBe(true);
    }
  });
});
