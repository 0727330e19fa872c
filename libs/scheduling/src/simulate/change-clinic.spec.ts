import { describe, expect, it } from '@jest/globals';
import type { DayResource } from '../model/resource.ts';
import { changedClinic, sizeOf } from './change-clinic.ts';
import { firstCome } from './policies/first-come.ts';
import { simulate } from './simulate.ts';
import type { SimulatedClinic } from './simulated-clinic.ts';
import { aSimulatedClinic, DEMO_SIZE } from './simulated-clinic.ts';

const today = aSimulatedClinic();
const rowsOf = ({ resources }: SimulatedClinic, kind: string): DayResource[] =>
  resources.filter((row) => row.kind === kind);

/** A clinic in which only the last doctor does the Florence method. */
const withOneForFlorence = (): SimulatedClinic => ({
  ...today,
  resources: today.resources.map((row) =>
    row.kind === 'doctor' && row.id !== 'doctor 3'
      ? { ...row, skills: row.skills!.filter((skill) => skill !== 'florence') }
      : row,
  ),
});

describe('changing a simulated clinic', () => {
  it('counts a nurse once, whatever her units, and a room without its fluoroscope', () => {
    expect(sizeOf(today.resources)).toEqual(DEMO_SIZE);
  });

  it('leaves the clinic as it is where nothing is changed', () => {
    const { resources, ...rest } = changedClinic(today, {});
    const { resources: before, ...restBefore } = today;
    expect(rest).toEqual(restBefore);
    expect(new Set(resources)).toEqual(new Set(before));
  });

  it('adds a room like those there are, an operating room with its own fluoroscope, a nurse with all her units', () => {
    const changed = changedClinic(today, { size: { 'recovery-room': 6, 'operating-room': 3, nurse: 7 } });
    expect(sizeOf(changed.resources)).toEqual({ ...DEMO_SIZE, 'recovery-room': 6, 'operating-room': 3, nurse: 7 });
    expect(rowsOf(changed, 'recovery-room')[5]).toMatchObject({
      turnoverMinutes: 10,
      open: [{ from: 510, until: 1080 }],
    });
    expect(rowsOf(changed, 'fluoroscope').map(({ unitOf }) => unitOf)).toEqual([
      'operating-room 1',
      'operating-room 2',
      'new operating-room 3',
    ]);
    expect(rowsOf(changed, 'nurse').filter(({ unitOf }) => unitOf === 'new nurse 7')).toHaveLength(3);
    expect(new Set(changed.resources.map(({ id }) => id)).size).toBe(changed.resources.length);
  });

  it('takes away the last ones', () => {
    const changed = changedClinic(today, { size: { doctor: 2, nurse: 4, 'operating-room': 1 } });
    expect(rowsOf(changed, 'doctor').map(({ id }) => id)).toEqual(['doctor 1', 'doctor 2']);
    expect(rowsOf(changed, 'nurse')).toHaveLength(12);
    expect(rowsOf(changed, 'fluoroscope')).toHaveLength(1);
  });

  it('lets a new doctor do every treatment', () => {
    const changed = changedClinic(withOneForFlorence(), { size: { doctor: 4 } });
    expect(rowsOf(changed, 'doctor')[3]!.skills).toHaveLength(8);
  });

  it('books no treatment that nobody is left to do, nor one whose share is nothing', () => {
    const codes = (clinic: SimulatedClinic): string[] => clinic.treatments.map(({ treatment }) => treatment);
    expect(codes(changedClinic(withOneForFlorence(), { size: { doctor: 2 } }))).not.toContain('florence');
    expect(codes(changedClinic(today, { shares: { podd: 0 } }))).not.toContain('podd');
  });

  it('refuses a clinic that could never send a patient home, in words', () => {
    expect(() => changedClinic(today, { size: { nurse: 0 } })).toThrow(
      'A clinic needs at least one nurse; 0 is not a number of them.',
    );
    const nothing = Object.fromEntries(today.treatments.map(({ treatment }) => [treatment, 0]));
    expect(() => changedClinic(today, { shares: nothing })).toThrow('at least one treatment');
  });

  it('meets the same patients and some more when it books more of them', () => {
    const variants = [10, 14].map((visits) => ({
      name: String(visits),
      policy: firstCome,
      clinic: changedClinic(today, { visits, size: { 'recovery-room': 14, 'operating-room': 14, doctor: 3 } }),
    }));
    const [, more] = simulate(variants, { days: 60, seed: 3 });
    // Every patient of the shorter day comes on the longer one as well: never fewer are treated, and the difference hardly scatters.
    expect(more!.difference.treated.low).toBeGreaterThan(2);
    expect(more!.difference.treated.high - more!.difference.treated.low).toBeLessThan(0.6);
  });
});
