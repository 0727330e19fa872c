import { describe, expect, it } from '@jest/globals';
import type { LogEntry, LogResource } from './validate-log.ts';
import { validateLog } from './validate-log.ts';

const resources: LogResource[] = [
  { id: 'or', kind: 'operating-room', turnoverMinutes: 15 },
  { id: 'room', kind: 'recovery-room', turnoverMinutes: 10 },
  { id: 'sato', kind: 'doctor', turnoverMinutes: 5, closed: [{ from: 500, until: 545 }] },
];

const entry = (
  visitId: string,
  place: number,
  kind: string,
  from: number,
  until: number,
  ...uses: string[]
): LogEntry => ({
  visitId,
  place,
  kind,
  from,
  until,
  resources: uses,
});

const breaches = (...log: LogEntry[]): string[] => validateLog(log, resources);

describe('judging a day', () => {
  it('finds nothing wrong with cleaned rooms, people without a pause, and one patient in one room', () => {
    expect(
      breaches(
        entry('hara', 0, 'procedure', 0, 40, 'or', 'sato'),
        entry('hara', 1, 'recovery', 40, 100, 'room'),
        entry('hara', 2, 'discharge-review', 105, 115, 'room', 'sato'),
        entry('ito', 0, 'procedure', 55, 95, 'or', 'sato'),
        entry('ito', 1, 'recovery', 125, 180, 'room'),
      ),
    ).toEqual([]);
  });

  it('finds a room that is not cleaned', () => {
    expect(
      breaches(entry('hara', 0, 'procedure', 0, 40, 'or'), entry('ito', 0, 'procedure', 54, 90, 'or')),
    ).toHaveLength(1);
  });

  it('finds an operating room that is used while its patient still waits in it', () => {
    expect(
      breaches(
        entry('hara', 0, 'procedure', 0, 40, 'or'),
        entry('hara', 1, 'recovery', 60, 100, 'room'),
        entry('ito', 0, 'procedure', 60, 90, 'or'),
      ),
    ).toHaveLength(1);
  });

  it('finds a recovery room that is given away before the review', () => {
    expect(
      breaches(
        entry('hara', 0, 'recovery', 0, 60, 'room'),
        entry('hara', 1, 'discharge-review', 150, 160, 'room'),
        entry('ito', 0, 'recovery', 75, 130, 'room'),
      ),
    ).toHaveLength(1);
  });

  it('finds a patient in two places, a step out of order, and one that takes no time', () => {
    expect(breaches(entry('hara', 0, 'mri', 0, 30), entry('hara', 1, 'xray', 29, 40))).toHaveLength(1);
    expect(breaches(entry('hara', 0, 'consultation', 50, 60), entry('hara', 1, 'preparation', 0, 20))).toHaveLength(1);
    expect(breaches(entry('hara', 0, 'mri', 30, 30))).toHaveLength(1);
  });

  it('finds a doctor in two places, and one who is away', () => {
    expect(breaches(entry('hara', 0, 'mri', 0, 30, 'sato'), entry('ito', 0, 'mri', 29, 40, 'sato'))).toHaveLength(1);
    expect(breaches(entry('hara', 0, 'consultation', 490, 501, 'sato'))).toHaveLength(1);
  });
});
