import type { Visit } from '@higaeri/domain';
import { lateMinutes } from '../../../visits/answers/summary.ts';
import type { DayPlan } from '../../../visits/reservations/day-plan.ts';
import type { DayFacts } from '../problem/day-facts.ts';
import { startedSteps } from '../problem/started-steps.ts';
import { stepsAhead } from '../problem/steps-ahead.ts';
import type { Cause } from '../store/proposal.ts';
import { freed } from './freed.ts';
import { noon } from './noon.ts';

/**
 * What has happened to a day that a changed plan could answer, most pressing first.
 * Shape:  seen in what is true now, so that every server process sees the same.
 * Source: clinic.md "What goes wrong on a day".
 */
export function causesOf(facts: DayFacts): Cause[] {
  const { plan, picture, now } = facts;
  const visits = picture.visits.map(({ visit }) => visit).filter(({ date }) => date === plan.frame.date);
  const each = (look: (visit: Visit) => readonly Cause[]): Cause[] => visits.flatMap(look);
  return [
    ...closures(visits, facts),
    ...each((visit) => overruns(visit, facts)),
    ...each((visit) => displaced(visit, plan)),
    ...each((visit) => late(visit, facts)),
    ...each(walkedIn),
    ...each((visit) => freed(visit, now)),
    ...noon(facts),
  ];
}

/** Something is closed while a step ahead has it reserved. */
function closures(visits: readonly Visit[], { plan }: DayFacts): Cause[] {
  const ahead = new Set(visits.flatMap(stepsAhead).map(({ id }) => id));
  const rows = plan.table.live().filter(({ stepId }) => stepId !== null && ahead.has(stepId));
  const closed = plan.facts.closures.filter(({ resourceId, during }) =>
    rows.some(
      (row) =>
        (row.resourceId === resourceId || plan.catalogue.get(row.resourceId)?.unitOf === resourceId) &&
        row.from < during.until &&
        during.from < row.until,
    ),
  );
  return [...new Set(closed.map(({ resourceId }) => resourceId))].map((resourceId) => ({
    kind: 'closure',
    resourceId,
  }));
}

/** What goes on now will end later than agreed by more than nobody minds. */
function overruns(visit: Visit, facts: DayFacts): Cause[] {
  const tolerated = facts.plan.facts.clinic.settings.toleratedDelayMinutes;
  return startedSteps(visit, facts).flatMap(({ stepId, kind, until }): Cause[] => {
    const step = visit.steps.find(({ id }) => id === stepId);
    if (kind === 'recovery' || step?.status !== 'in-progress' || !step.planned) return [];
    const byMinutes = until - Math.round(facts.plan.frame.minuteOf(Date.parse(step.planned.end)));
    return byMinutes > tolerated ? [{ kind: 'overrun', visitId: visit.id, stepId, byMinutes }] : [];
  });
}

function displaced(visit: Visit, { table }: DayPlan): Cause[] {
  const ahead = new Set(stepsAhead(visit).map(({ id }) => id));
  const lost = table.ofVisit(visit.id).some((row) => row.state === 'displaced' && ahead.has(row.stepId ?? ''));
  return lost ? [{ kind: 'displaced', visitId: visit.id }] : [];
}

function late(visit: Visit, { now, plan }: DayFacts): Cause[] {
  const minutes = lateMinutes(visit, now) ?? 0;
  return minutes > plan.facts.clinic.settings.toleratedDelayMinutes
    ? [{ kind: 'late', visitId: visit.id, byMinutes: minutes }]
    : [];
}

/** Somebody is there and has no times. */
function walkedIn(visit: Visit): Cause[] {
  const ahead = stepsAhead(visit);
  const unplanned = ahead.length > 0 && ahead.every(({ planned }) => planned === null);
  return visit.checkedInAt !== null && unplanned ? [{ kind: 'walk-in', visitId: visit.id }] : [];
}
