import { beforeEach, describe, expect, it } from '@jest/globals';
import type { BookedStep, StepKind } from '@higaeri/domain';
import type { Reservation } from '../../visits/reservations/reservation.ts';
import { DATE } from '../testing/clinic-in-memory.ts';
import { DayInMemory } from '../testing/day-in-memory.ts';

const at = (time: string): number => Date.parse(`${DATE}T${time}:00+09:00`);
const FIRST = 0;
const SECOND = 1;

const step = (kind: StepKind, time: string, minutes: number, resources: readonly string[]): BookedStep => ({
  id: `${kind} at ${time}`,
  kind,
  minutes,
  planned: {
    start: new Date(at(time)).toISOString(),
    end: new Date(at(time) + minutes * 60_000).toISOString(),
    resources,
  },
});
const mri = (time: string, radiographer = 1) =>
  step('mri', time, 30, ['mri-1', `radiographer-${String(radiographer)}`]);
const NURSE = ['nurse-1/1', 'nurse-1/2', 'nurse-1/3'];

let day: DayInMemory;
beforeEach(() => {
  day = new DayInMemory();
});

const row = (index: number, resourceId: string): Reservation | undefined =>
  day.rows.find((each) => each.visitId === day.visits[index]?.visit.id && each.resourceId === resourceId);
const states = (index: number): string[] => [
  ...new Set(
    day.rows
      .filter(({ visitId, stepId }) => visitId === day.visits[index]?.visit.id && stepId !== null)
      .map(({ state }) => state),
  ),
];
const arrive = (index: number): void => day.happen(index, { type: 'checked-in' });
const time = (instant: number | undefined): string =>
  new Date((instant ?? 0) + 9 * 3_600_000).toISOString().slice(11, 16);

describe('a step that begins a little late', () => {
  beforeEach(() => {
    day.bookSteps([mri('09:00')]);
    day.bookSteps([mri('09:35', 2)]);
    arrive(FIRST);
  });

  it('displaces nobody: the cleaning is cut short, and whoever comes next keeps the place', () => {
    day.now = at('09:12');
    day.start(FIRST, 'mri', []);
    expect(time(row(FIRST, 'mri-1')?.until)).toBe('09:35');
    expect(states(SECOND)).toEqual(['firm']);
  });

  it('displaces when it is much too late for both', () => {
    day.now = at('09:25');
    day.start(FIRST, 'mri', []);
    expect(time(row(FIRST, 'mri-1')?.until)).toBe('10:00');
    expect(states(SECOND)).toEqual(['displaced']);
  });

  it('displaces once it really lasts too long', () => {
    day.now = at('09:12');
    day.start(FIRST, 'mri', []);
    day.now = at('09:33');
    day.tick();
    expect(states(SECOND)).toEqual(['firm']);
    day.now = at('09:43');
    day.tick();
    expect(time(row(FIRST, 'mri-1')?.until)).toBe('09:53');
    expect(states(SECOND)).toEqual(['displaced']);
  });

  it('gives the place back when it is over in time after all', () => {
    day.now = at('09:25');
    day.start(FIRST, 'mri', []);
    day.now = at('09:30');
    day.happen(FIRST, {
      type: 'step-completed',
      stepId: 'mri at 09:00',
      treatedLevels: null,
      differenceReason: null,
      lots: [],
    });
    day.tick();
    expect(states(SECOND)).toEqual(['firm']);
  });
});

describe('a visit whose step lasts longer', () => {
  it('has its own later steps later, where that is free', () => {
    day.bookSteps([mri('09:00'), step('consultation', '09:40', 30, ['consulting-1', 'doctor-1'])]);
    arrive(FIRST);
    day.now = at('09:30');
    day.start(FIRST, 'mri', []);
    expect(time(row(FIRST, 'doctor-1')?.from)).toBe('10:00');
    expect(time(row(FIRST, 'consulting-1')?.until)).toBe('10:30');
  });

  it('keeps its later step where it is while the doctor is promised to another', () => {
    day.bookSteps([mri('09:00'), step('consultation', '09:40', 30, ['consulting-1', 'doctor-1'])]);
    day.bookSteps([step('consultation', '10:10', 30, ['consulting-2', 'doctor-1'])]);
    arrive(FIRST);
    day.now = at('09:30');
    day.start(FIRST, 'mri', []);
    expect(time(row(FIRST, 'doctor-1')?.from)).toBe('09:40');
    expect(states(SECOND)).toEqual(['firm']);
  });

  it('takes its recovery room along when the procedure overruns, for whoever lies there needs one', () => {
    const afternoon = (procedure: string, recovery: string, room: string, nurse: string): BookedStep[] => [
      step('procedure', procedure, 40, ['or-1', 'fluoroscope-1', 'doctor-1', ...NURSE]),
      step('recovery', recovery, 60, [room, nurse]),
      step('discharge-review', time(at(recovery) + 3_600_000), 10, ['doctor-1']),
    ];
    day.bookSteps([
      step('consultation', '09:00', 30, ['consulting-1', 'doctor-1']),
      ...afternoon('13:00', '13:40', 'recovery-1', 'nurse-2/1'),
    ]);
    arrive(FIRST);
    day.now = at('09:00');
    day.start(FIRST, 'consultation', []);
    const requirements = { sedation: false, contrast: true, lotRequired: false };
    day.happen(FIRST, {
      type: 'eligibility-decided',
      findings: { symptoms: null, discs: [], priorSurgery: null, note: null },
      outcome: { decision: 'eligible', treatment: 'dst', levels: ['L4/5'], side: null, requirements, validUntil: null },
    });
    day.happen(FIRST, {
      type: 'step-completed',
      stepId: 'consultation at 09:00',
      treatedLevels: null,
      differenceReason: null,
      lots: [],
    });
    day.now = at('13:00');
    day.start(FIRST, 'procedure', []);
    day.now = at('14:00');
    day.tick();
    expect(time(row(FIRST, 'or-1')?.until)).toBe('14:20');
    expect(time(row(FIRST, 'recovery-1')?.from)).toBe('14:05');
    expect(time(row(FIRST, 'nurse-2/1')?.from)).toBe('14:05');
  });
});
