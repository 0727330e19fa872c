import type { ResourceKind } from '../../model/resource.ts';
import type { StepKind } from '../../model/visit-template.ts';
import { turnoverOf } from '../../timeline/turnover.ts';
import { BLOCKS } from '../pause.ts';
import { groupsAhead, lastStarted } from '../planned-visit.ts';
import type { PlanVisit } from '../plan-problem.ts';
import type { StartedUse } from './plan-model.ts';
import type { TaskContext } from './task-models.ts';

/** What a visit's started steps occupy, and what of it the step ahead takes over. Units: minutes. Source: clinic.md, rows `recovery` and `discharge-review`. */
export function startedUses(visit: PlanVisit, { resources, rowOf }: TaskContext): StartedUse[] {
  const last = lastStarted(visit);
  const next = groupsAhead(visit)[0]?.[0]?.kind;
  return (visit.started ?? []).flatMap((step) =>
    step.resources.flatMap((id): StartedUse[] => {
      const row = rowOf.get(id);
      if (row === undefined) return [];
      const turnover = turnoverOf(resources[row]!);
      const carried =
        step === last && next !== undefined ? carriedBy(step.kind, resources[row]!.kind, next) : undefined;
      return [{ row, kind: step.kind, from: step.from, until: step.until, turnover, ...(carried && { carried }) }];
    }),
  );
}

function carriedBy(started: StepKind, row: ResourceKind, next: StepKind): StartedUse['carried'] {
  if (BLOCKS[started] === next && (row === 'operating-room' || row === 'fluoroscope')) return 'next-start';
  if (started === 'recovery' && (row === 'recovery-room' || row === 'nurse')) return 'next-end';
  return undefined;
}
