import type { Minute } from '../model/time.ts';
import type { StepKind, TemplateStep } from '../model/visit-template.ts';
import type { ScheduledVisit } from './plan-answer.ts';
import type { PlannedStep, PlanVisit } from './plan-problem.ts';

/** The template steps a visit still has ahead; after `not-eligible` none of the afternoon. Shape: groups in order. */
export function groupsAhead(visit: PlanVisit): readonly (readonly TemplateStep[])[] {
  if (visit.decision !== 'not-eligible') return visit.template.groups;
  return visit.template.groups
    .map((group) => group.filter((step) => MORNING.has(step.kind)))
    .filter((group) => group.length > 0);
}

const MORNING: ReadonlySet<StepKind> = new Set<StepKind>(['mri', 'xray', 'consultation']);

/** The product's name of a step. */
export function stepIdOf(visit: PlanVisit, kind: StepKind): string {
  return visit.stepIds?.[kind] ?? kind;
}

/** The step that a visit is in, or was in last, before the ones ahead. */
export function lastStarted(visit: PlanVisit): PlannedStep | undefined {
  return visit.started?.toSorted((a, b) => a.until - b.until).at(-1);
}

/** When the step before the first one ahead ends or has ended; undefined when the patient comes for the first one. Units: minutes. */
export function endBefore(visit: PlanVisit): Minute | undefined {
  return lastStarted(visit)?.until ?? visit.template.previousEnd;
}

/** A step with its template and the end of what the patient did before it. Units: minutes. */
export interface StepInChain {
  readonly step: PlannedStep;
  readonly template: TemplateStep;
  readonly before?: { readonly kind?: StepKind; readonly until: Minute };
}

/** The steps ahead as they follow each other, each with its template; steps the template does not have are left out. */
export function chainOf(visit: PlanVisit, scheduled: Pick<ScheduledVisit, 'steps'>): StepInChain[] {
  const templates = new Map(groupsAhead(visit).flatMap((group) => group.map((step) => [step.kind, step] as const)));
  const first = endBefore(visit);
  const started = lastStarted(visit)?.kind;
  let before: StepInChain['before'] =
    first === undefined ? undefined : { until: first, ...(started && { kind: started }) };
  const chain: StepInChain[] = [];
  for (const step of scheduled.steps) {
    const template = templates.get(step.kind);
    if (!template) continue;
    chain.push({ step, template, ...(before && { before }) });
    before = { kind: step.kind, until: step.until };
  }
  return chain;
}
