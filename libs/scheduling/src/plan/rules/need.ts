import type { DayResource } from '../../model/resource.ts';
import type { Need } from '../../model/visit-template.ts';
import type { PlannedStep } from '../plan-problem.ts';
import { chainOf } from '../planned-visit.ts';
import type { Rule } from './rule.ts';

/** A step has every row it needs, all of one owner (a nurse's units, a room with its own device). */
export const need: Rule = ({ visits, rows, problem }) =>
  visits.flatMap(([visit, scheduled]) =>
    chainOf(visit, scheduled).flatMap(({ step, template }) =>
      template.needs
        .filter((one) => !isMet(one, step, rows, problem.day.resources))
        .map(() => ({ rule: 'need' as const, visitId: visit.visitId, stepId: step.stepId })),
    ),
  );

function isMet(
  { kind, units, withOwn }: Need,
  step: PlannedStep,
  rows: ReadonlyMap<string, DayResource>,
  all: readonly DayResource[],
): boolean {
  const used = step.resources.flatMap((id) => rows.get(id) ?? []);
  const mine = used.filter((row) => row.kind === kind);
  const owner = ownerOf(mine[0]);
  const wanted = units === 'all' ? all.filter((row) => row.kind === kind && ownerOf(row) === owner).length : units;
  const device = withOwn === undefined || used.some((row) => row.kind === withOwn && row.unitOf === owner);
  return mine.length === wanted && mine.every((row) => ownerOf(row) === owner) && device;
}

function ownerOf(row: DayResource | undefined): string | undefined {
  return row && (row.unitOf ?? row.id);
}
