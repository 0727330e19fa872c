import fc from 'fast-check';
import type { PlannedStep, PlanProblem, PlanVisit } from '../plan/plan-problem.ts';
import type { PlanSlack } from '../plan/plan-policy.ts';
import { arbitraryDay, arbitraryTemplate } from './arbitrary-queries.ts';

const NOW = 10;

/** A patient who is in recovery at minute 10, or in the operating room, with the rest of the visit ahead. */
const started = fc.record({
  kind: fc.constantFrom('procedure' as const, 'recovery' as const),
  from: fc.integer({ min: 0, max: 8 }),
  minutes: fc.integer({ min: 4, max: 15 }),
});

const visit = fc.record({
  template: arbitraryTemplate,
  decision: fc.constantFrom('open' as const, 'open' as const, 'eligible' as const, 'not-eligible' as const),
  told: fc.option(fc.integer({ min: 0, max: 80 }), { nil: undefined }),
});

/** A day of a tiny clinic with a few visits, one of which may be under way in room 1. */
export const arbitraryPlan: fc.Arbitrary<PlanProblem> = fc
  .record({
    day: arbitraryDay,
    visits: fc.array(visit, { minLength: 1, maxLength: 4 }),
    running: fc.option(started, { nil: undefined, freq: 2 }),
  })
  .map(({ day, visits, running }) => ({
    day: { ...day, from: running ? NOW : day.from, resources: running ? freeFor(day.resources) : day.resources },
    visits: visits.map(({ template, decision, told }, index): PlanVisit => {
      const given = {
        visitId: `visit ${String(index)}`,
        decision,
        ...(told !== undefined && { told: { procedure: told } }),
      };
      return index === 0 && running ? underWay({ ...given, template }, running) : { ...given, template };
    }),
  }));

/** How far a plan may bend the rules: not at all, or a little of everything. Units: minutes. */
export const arbitrarySlack: fc.Arbitrary<PlanSlack> = fc.constantFrom(
  { wait: 0, window: 0, blocking: 0, review: 0, overtime: 0 },
  { wait: 20, window: 10, blocking: 10, review: 10, overtime: 30 },
  { wait: 0, window: 0, blocking: 5, review: 15, overtime: 0 },
);

function underWay(given: PlanVisit, { kind, from, minutes }: { kind: PlannedStep['kind'] } & Running): PlanVisit {
  const resources = kind === 'procedure' ? ['or1', 'scope1', 'sato'] : ['recovery1', 'nurse1-1'];
  const ahead = kind === 'procedure' ? ['recovery', 'discharge-review'] : ['discharge-review'];
  const { lunch: _lunch, previousEnd: _end, earliest: _earliest, ...template } = given.template;
  const groups = template.groups.map((group) => group.filter((step) => ahead.includes(step.kind)));
  return {
    ...given,
    decision: 'eligible',
    template: { ...template, groups: groups.filter((group) => group.length > 0) },
    started: [{ stepId: 'now', kind, from, until: Math.max(NOW, from + minutes), resources }],
  };
}

interface Running {
  readonly from: number;
  readonly minutes: number;
}

// Whoever is in a room is there, whatever else was reserved: the clash would be the problem's, not the plan's.
function freeFor(resources: PlanProblem['day']['resources']): PlanProblem['day']['resources'] {
  const used = ['or1', 'scope1', 'sato', 'recovery1', 'nurse1-1'];
  return resources.map((row) => (used.includes(row.id) ? { ...row, busy: [] } : row));
}
