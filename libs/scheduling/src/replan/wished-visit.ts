import type { DayResource } from '../model/resource.ts';
import type { Minute } from '../model/time.ts';
import type { StepKind } from '../model/visit-template.ts';
import type { PlannedStep, PlanProblem, PlanVisit } from '../plan/plan-problem.ts';
import { endBefore, groupsAhead } from '../plan/planned-visit.ts';

/**
 * A step that a person would put elsewhere.
 * Shape:  `resources` are rooms or devices to use instead of those of the same kind; without any it keeps its own.
 * Units:  minutes.
 */
export interface WishedMove {
  readonly visitId: string;
  readonly stepId: string;
  readonly from: Minute;
  readonly resources?: readonly string[];
}

/** The rest and the review follow the procedure without a wait, so they move with it. */
const TRAIN: readonly StepKind[] = ['procedure', 'recovery', 'discharge-review'];

/** The visit as it would be planned. Shape: its other steps stay; undefined for a step that is not ahead or has no place. */
export function wishedVisit({ day }: PlanProblem, visit: PlanVisit, wish: WishedMove): PlanVisit | undefined {
  const step = visit.current?.find(({ stepId }) => stepId === wish.stepId);
  if (!step) return undefined;
  const by = wish.from - step.from;
  const first = TRAIN.indexOf(step.kind);
  const train = first < 0 ? [] : TRAIN.slice(first + 1);
  const current = (visit.current ?? []).map((one): PlannedStep => {
    if (one !== step && !train.includes(one.kind)) return one;
    const resources = one === step ? swapped(one.resources, wish.resources ?? [], day.resources) : one.resources;
    return { ...one, from: one.from + by, until: one.until + by, resources };
  });
  current.sort((a, b) => a.from - b.from);
  const { earliest } = visit.template;
  // Whoever is asked to come earlier comes earlier.
  const template =
    earliest === undefined ? visit.template : { ...visit.template, earliest: Math.min(earliest, wish.from) };
  return { ...visit, current, template };
}

/** Whether the steps of a visit follow one another in their order. */
export function isInOrder(visit: PlanVisit): boolean {
  const group = new Map(groupsAhead(visit).flatMap((steps, place) => steps.map(({ kind }) => [kind, place] as const)));
  let end = endBefore(visit) ?? -Infinity;
  let reached = 0;
  return (visit.current ?? []).every(({ kind, from, until }) => {
    const place = group.get(kind) ?? reached;
    const fits = from >= end && place >= reached;
    end = until;
    reached = place;
    return fits;
  });
}

/** Rows with those of a kind that is named replaced; a room brings the device that stands in it. */
function swapped(
  had: readonly string[],
  named: readonly string[],
  resources: readonly DayResource[],
): readonly string[] {
  const rows = new Map(resources.map((row) => [row.id, row]));
  const given = named.flatMap((id) => rows.get(id) ?? []);
  const kinds = given.map(({ kind }) => kind);
  const devices = had.flatMap((id) => {
    const device = rows.get(id);
    const room = device && given.find(({ kind }) => kind === rows.get(device.unitOf ?? '')?.kind);
    const own = room && resources.find(({ kind, unitOf }) => kind === device.kind && unitOf === room.id);
    return own ? [[id, own.id] as const] : [];
  });
  const other = new Map(devices);
  const kept = had.filter((id) => !kinds.includes(rows.get(id)?.kind ?? 'nurse'));
  return [...given.map(({ id }) => id), ...kept.map((id) => other.get(id) ?? id)];
}
