import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { validEligibleDecision } from '../eligibility/current-decision.ts';
import { sameLevels } from '../eligibility/levels.ts';
import { isComplete } from '../gates/checklist-items.ts';
import { GATE_RULES } from '../gates/gate-rules.ts';
import { gateStatus } from '../gates/gate-states.ts';
import { anyBooking, anyDay } from '../testing/any-day.ts';
import { liveThrough, type Life, type Lived } from '../testing/live-through.ts';
import { isDoctor } from './actor.ts';
import { replay } from './replay.ts';
import { isEnd, isPresent } from './stage.ts';
import { stepOf } from './steps.ts';
import type { Visit } from './visit.ts';

const always = (rule: (life: Life) => void): void => {
  fc.assert(
    fc.property(anyBooking, anyDay, (booking, day) => rule(liveThrough(booking, day))),
    { numRuns: 150 },
  );
};
const everyMoment = (rule: (moment: Lived) => void): void => always(({ lived }) => lived.forEach(rule));
const everyVisit = (rule: (visit: Visit) => void): void => everyMoment(({ after }) => rule(after));

const started = (visit: Visit): boolean => stepOf(visit, 'procedure')?.startedAt !== null;

describe('whatever anybody says, in whatever order', () => {
  it('no procedure starts without a valid eligible decision, and none without consent where the clinic asks for it', () => {
    everyMoment(({ before, after, entry }) => {
      if (started(before) || !started(after)) return;
      expect(validEligibleDecision(after)).not.toBeNull();
      expect(after.redFlags.every(({ resolved }) => resolved !== null)).toBe(true);
      expect(['met', 'off']).toContain(gateStatus(after, 'consent', 'procedure', entry.at));
    });
  });

  it('no procedure is completed without a time-out that named the decided levels', () => {
    everyVisit((visit) => {
      if (stepOf(visit, 'procedure')?.status !== 'done') return;
      expect(isComplete(visit, 'time-out')).toBe(true);
      expect(sameLevels(visit.checklist['time-out']?.levels ?? [], validEligibleDecision(visit)?.levels ?? [])).toBe(
        true,
      );
      expect(visit.procedure?.treatedLevels.length).toBeGreaterThan(0);
    });
  });

  it('nobody is in two places at once, and no step ends before it began', () => {
    everyVisit(({ steps }) => {
      expect(steps.filter(({ status }) => status === 'in-progress').length).toBeLessThanOrEqual(1);
      for (const { startedAt, endedAt } of steps)
        if (startedAt !== null && endedAt !== null) expect(endedAt >= startedAt).toBe(true);
    });
  });

  it('who was treated goes home as discharged only after a discharging review', () => {
    everyVisit((visit) => {
      if (visit.stage === 'cleared' || (visit.stage === 'departed' && started(visit))) {
        expect(visit.reviews.at(-1)?.decision).toBe('discharge');
      }
    });
  });

  it('an end is left by a correction only', () => {
    everyMoment(({ before, after, entry }) => {
      if (isEnd(before.stage) && entry.type !== 'corrected') expect(after.stage).toBe(before.stage);
    });
  });

  it('nothing that was noted is lost, but by a correction', () => {
    everyMoment(({ before, after, entry }) => {
      if (entry.type === 'corrected') return;
      const kept = (['decisions', 'redFlags', 'overrides', 'observations', 'reviews'] as const).every(
        (noted) => after[noted].length >= before[noted].length,
      );
      expect(kept && before.decisions.every((decision, n) => after.decisions[n] === decision)).toBe(true);
      expect(after.lastFactAt >= before.lastFactAt).toBe(true);
    });
  });

  it('what only a doctor may take on was a doctor', () => {
    everyVisit(({ decisions, reviews, overrides, redFlags }) => {
      const resolved = redFlags.flatMap((report) => report.resolved ?? []);
      expect([...decisions, ...reviews, ...overrides, ...resolved].every(({ by }) => isDoctor(by))).toBe(true);
      expect(overrides.every(({ gate, reason }) => GATE_RULES[gate].overridable && reason.trim() !== '')).toBe(true);
    });
  });

  it('stage and steps tell the same story', () => {
    everyVisit((visit) => {
      const status = (kind: Parameters<typeof stepOf>[1]) => stepOf(visit, kind)?.status;
      expect(visit.stage === 'in-procedure').toBe(status('procedure') === 'in-progress');
      expect(visit.stage === 'in-review').toBe(status('discharge-review') === 'in-progress');
      if (status('recovery') === 'in-progress') expect(visit.stage).toBe('in-recovery');
      if (status('preparation') === 'in-progress') expect(visit.stage).toBe('in-preparation');
      if (visit.stage === 'decided') expect(validEligibleDecision(visit)).not.toBeNull();
      if (isPresent(visit.stage)) expect([visit.checkedInAt === null, visit.departedAt]).toEqual([false, null]);
    });
  });

  it('the visit is the fold of its history, also read back from JSON', () => {
    always(({ visit, history }) => {
      expect(replay(history)).toEqual({ ok: true, value: visit });
      expect(replay(JSON.parse(JSON.stringify(history)))).toEqual({ ok: true, value: visit });
    });
  });
});
