import { describe, expect, it } from '@jest/globals';
import { MEASURES } from './measures.ts';
import { outcomesCsv } from './outcomes-csv.ts';
import { firstCome } from './policies/first-come.ts';
import { simulate } from './simulate.ts';
import { aSimulatedClinic } from './simulated-clinic.ts';

const outcomes = (days: number): string =>
  outcomesCsv(
    simulate(
      ['today', 'six rooms, "more"'].map((name) => ({ name, clinic: aSimulatedClinic(), policy: firstCome })),
      { days, seed: 1 },
    ),
  );

describe('a simulation as CSV', () => {
  it('has a line for every measure of every variant, and quotes a name with a comma', () => {
    const lines = outcomes(3).trimEnd().split('\r\n');
    expect(lines).toHaveLength(1 + 2 * MEASURES.length);
    expect(lines[0]).toBe('variant,measure,unit,mean,low,high,difference,difference low,difference high');
    expect(lines.at(-1)).toMatch(/^"six rooms, ""more""",idle operating-room,min,[\d.]+,[\d.]+,[\d.]+,0,0,0$/);
  });

  it('leaves the ends of an interval empty that one day can not give', () => {
    expect(outcomes(1)).toMatch(/^today,waiting,min,[\d.]+,,,0,,\r$/m);
  });
});
