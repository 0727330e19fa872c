import { describe, expect, it } from '@jest/globals';
import { DayDrawer } from './draw-day.ts';
import type { SimulatedClinic } from './simulated-clinic.ts';
import { aSimulatedClinic } from './simulated-clinic.ts';
import { TreatmentMix } from './treatment-mix.ts';

const dst = { treatment: 'dst', firstDiscMinutes: 40, furtherDiscMinutes: 10 };
const florence = { treatment: 'florence', firstDiscMinutes: 60, furtherDiscMinutes: 20, recoveryMinutes: 90 };

const visitsOf = (clinic: SimulatedClinic): ReturnType<DayDrawer['draw']>['day']['visits'] => {
  const drawer = new DayDrawer(clinic, 1);
  return Array.from({ length: 200 }, (_, number) => drawer.draw(number).day.visits).flat();
};

describe('the treatments of a simulated clinic', () => {
  it('are booked as often as their shares say', () => {
    const visits = visitsOf(
      aSimulatedClinic(
        {},
        {
          treatments: [
            { ...dst, share: 3 },
            { ...florence, share: 1 },
          ],
        },
      ),
    );
    const share = visits.filter(({ treatment }) => treatment === 'dst').length / visits.length;
    expect(share).toBeGreaterThan(0.72);
    expect(share).toBeLessThan(0.78);
  });

  it('are equally frequent where nothing is said', () => {
    const mix = new TreatmentMix(aSimulatedClinic({}, { treatments: [dst, florence] }));
    expect([0.01, 0.49, 0.51, 0.99].map((chance) => mix.treatmentAt(chance).treatment)).toEqual([
      'dst',
      'dst',
      'florence',
      'florence',
    ]);
  });

  it('go to the doctors who do them, in turn', () => {
    const clinic = aSimulatedClinic({}, { treatments: [dst, florence] });
    const resources = clinic.resources.map((row) =>
      row.kind === 'doctor' && row.id === 'doctor 2' ? { ...row, skills: ['dst'] } : row,
    );
    const mix = new TreatmentMix({ ...clinic, resources });
    expect([0, 1, 2, 3].map((place) => mix.doctorFor('florence', place))).toEqual([
      'doctor 1',
      'doctor 3',
      'doctor 1',
      'doctor 3',
    ]);
  });

  it('rest as long as their own row of the catalogue says, else as the clinic does', () => {
    const visits = visitsOf(aSimulatedClinic({}, { treatments: [dst, florence] }));
    expect(new Set(visits.map(({ treatment, recoveryMinutes }) => `${treatment} ${recoveryMinutes}`))).toEqual(
      new Set(['dst 60', 'florence 90']),
    );
  });
});
