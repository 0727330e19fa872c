import { describe, expect, it } from '@jest/globals';
import type { StepKind, Visit } from '@higaeri/domain';
import { aVisit } from '@higaeri/domain/testing/a-visit';
import { at, VISIT_DATE } from '@higaeri/domain/testing/at';
import { Problem } from '../../platform/problem/problem.ts';
import { DEFAULT_SETTINGS } from '../clinic/clinic-settings.ts';
import { DayFrame } from '../clinic-day/day-frame.ts';
import { ZoneTime } from '../zone-time.ts';
import { insistOnStraightAfter, insistOnWaits } from './insist-on-waits.ts';

const zone = new ZoneTime('Asia/Tokyo');
const plan = {
  facts: {
    clinic: { id: 'clinic', name: 'clinic', nameEn: 'clinic', settings: DEFAULT_SETTINGS, zone },
    resources: [],
    shifts: [],
    exceptions: [],
    closures: [],
    busy: [],
  },
  frame: new DayFrame(VISIT_DATE, zone),
};
const now = new Date(at('08:00'));

/** Steps at other times; all that are named keep their length. */
const moving = (visit: Visit, starts: Partial<Record<StepKind, string>>): Visit => ({
  ...visit,
  steps: visit.steps.map((step) => {
    const start = starts[step.kind];
    if (start === undefined || !step.planned) return step;
    const by = Date.parse(at(start)) - Date.parse(step.planned.start);
    const end = new Date(Date.parse(step.planned.end) + by).toISOString();
    return { ...step, planned: { ...step.planned, start: at(start), end } };
  }),
});
const booked = aVisit('booked');
const wordsAgainst = (after: Visit, before = booked, insist = insistOnWaits): unknown => {
  try {
    insist({ before, after, plan, now, pointer: '/start' });
    return null;
  } catch (error) {
    return error instanceof Problem ? JSON.stringify(error.facts) : error;
  }
};

/* Preparation 13:00–13:20, procedure 13:30–14:20, recovery until 15:20, review until 15:30. */
describe('the waits between the steps of a visit', () => {
  it('are an hour at most between preparation and procedure', () => {
    const train = { recovery: '15:10', 'discharge-review': '16:10' } as const;
    expect(wordsAgainst(moving(booked, { procedure: '14:20', ...train }))).toBeNull();
    const later = { recovery: '15:15', 'discharge-review': '16:15' } as const;
    expect(wordsAgainst(moving(booked, { procedure: '14:25', ...later }))).toMatch(/longer than 60 minutes/);
  });

  it('do not count the lunch: the preparation may begin well after the decision', () => {
    const noon = moving(booked, { mri: '10:00', xray: '10:35', consultation: '11:15', procedure: '13:40' });
    expect(wordsAgainst(moving(noon, { preparation: '13:15' }), noon)).toBeNull();
    expect(wordsAgainst(moving(noon, { preparation: '13:35' }), noon)).toMatch(/longer than 60 minutes/);
  });

  it('are none before recovery and review, which go with the procedure', () => {
    for (const insist of [insistOnWaits, insistOnStraightAfter]) {
      const apart = moving(booked, { recovery: '14:30', 'discharge-review': '15:30' });
      expect(wordsAgainst(apart, booked, insist)).toMatch(/Move the procedure/);
      expect(wordsAgainst(moving(booked, { 'discharge-review': '15:30' }), booked, insist)).toMatch(
        /Move the procedure/,
      );
    }
  });

  it('may stay too long where they were, and get shorter', () => {
    const apart = moving(booked, { recovery: '15:00', 'discharge-review': '16:00' });
    expect(wordsAgainst(apart, apart)).toBeNull();
    expect(wordsAgainst(moving(booked, { recovery: '14:50', 'discharge-review': '15:50' }), apart)).toBeNull();
  });

  it('are as reality has them once the procedure has begun: recovery may wait for a free room', () => {
    const during = aVisit('in-procedure');
    const waiting = moving(during, { recovery: '14:40', 'discharge-review': '15:40' });
    expect(wordsAgainst(waiting, during)).toBeNull();
    expect(wordsAgainst(moving(during, { recovery: '17:00', 'discharge-review': '18:00' }), during)).toMatch(
      /longer than 60 minutes/,
    );
  });
});
