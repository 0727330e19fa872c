import type { Step, Visit } from '@higaeri/domain';
import { fieldError } from '../../platform/problem/field-error.ts';
import { Problem } from '../../platform/problem/problem.ts';
import { reservable, type CatalogueResource } from '../clinic-day/clinic-facts.ts';
import type { DayPlan } from './day-plan.ts';
import type { StartQuestion } from './following.ts';
import { freeFor, namedFor, type Offer } from './offers.ts';
import { isLiveRow } from './reservation.ts';
import { needsOf, type StartNeed } from './step-needs.ts';
import { isOccupied, isPerson } from './wanted-row.ts';

/**
 * The rows a step takes when it starts.
 * Shape:  for each kind it needs: those named, else those reserved for it, else free ones; a fluoroscope comes with its operating room, a nurse with all the units the step asks for.
 * Errors: `not_found`, `validation_failed`, `no_free_resource`, `resource_in_use`.
 */
export function chooseResources(question: StartQuestion, step: Step, plan: DayPlan): string[] {
  const given = knownFor(question.given, step, plan);
  const chosen = needsOf(step.kind).map((need) => ({
    need,
    offer:
      namedFor(need, given, question.visit, plan) ??
      reservedFor(need, step, question.visit, plan) ??
      freeFor(need, step, question, plan),
  }));
  const missing = chosen.flatMap(({ need, offer }) => (offer ? [] : [need]));
  if (missing.length > 0) throw new Problem('no_free_resource', nothingFree(missing, plan));
  const rows = chosen.flatMap(({ offer }) => offer ?? []);
  refuseOccupied(rows, question.visit, plan);
  return rows.map(({ id }) => id);
}

/** The rows that were named. Errors: `not_found`; `validation_failed` for one that the step has no use for. */
export function knownFor(ids: readonly string[], step: Step, { catalogue }: DayPlan): CatalogueResource[] {
  const needs = needsOf(step.kind);
  return ids.map((id, index) => {
    const resource = catalogue.get(id.toLowerCase());
    if (!resource) throw new Problem('not_found');
    if (needs.some((need) => resource.kind === need.kind || resource.kind === need.withOwn)) return resource;
    const rule = { rule: 'words', ja: 'この段階では使えません。', en: 'Cannot be used for this step.' } as const;
    throw new Problem('validation_failed', { errors: [fieldError(`/resources/${String(index)}`, rule)] });
  });
}

function reservedFor(need: StartNeed, step: Step, visit: Visit, plan: DayPlan): Offer | undefined {
  const mine = plan.table.ofVisit(visit.id).filter((row) => row.stepId === step.id && isLiveRow(row));
  const rows = mine.filter((row) => row.resourceKind === need.kind || row.resourceKind === need.withOwn);
  const found = rows.flatMap(({ resourceId }) => plan.catalogue.get(resourceId) ?? []);
  return found.some(({ kind }) => kind === need.kind) ? found : undefined;
}

/** A room where another patient still is cannot be entered: either that patient has left it, or another room is taken. */
function refuseOccupied(chosen: Offer, visit: Visit, { table }: DayPlan): void {
  for (const { id } of chosen) {
    const there = table.live().find((row) => row.resourceId === id && row.visitId !== visit.id && isOccupied(row));
    if (there && !isPerson(there)) throw new Problem('resource_in_use', { resourceId: id, visitId: there.visitId });
  }
}

/** What is missing, and what nobody is using at this moment although it is promised to somebody. */
function nothingFree(missing: readonly StartNeed[], { facts, table }: DayPlan): Record<string, unknown> {
  const kinds = missing.map(({ kind }) => kind);
  const taken = new Set(
    table
      .live()
      .filter(isOccupied)
      .map(({ resourceId }) => resourceId),
  );
  const candidates = reservable(facts.resources).filter(({ id, kind }) => kinds.includes(kind) && !taken.has(id));
  return { kinds, candidates: candidates.map(({ id, kind }) => ({ resourceId: id, kind })) };
}
