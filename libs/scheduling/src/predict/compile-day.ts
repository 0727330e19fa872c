import type { Interval } from '../model/time.ts';
import { turnoverOf } from '../timeline/turnover.ts';
import type { DayToPredict, PredictableStep, PredictableVisit } from './predict-day-input.ts';

/** From here on a step depends on the decision. */
const AFTERNOON: ReadonlySet<string> = new Set(['preparation', 'procedure', 'recovery', 'discharge-review']);
const KEPT_UNTIL_RECOVERY: ReadonlySet<string> = new Set(['operating-room', 'fluoroscope']);

/** How far a visit goes in one scenario. Shape: a step happens where its visit's reach is at least the step's own. */
export const REACH = { nowhere: 0, decision: 1, home: 2 } as const;
export type Reach = (typeof REACH)[keyof typeof REACH];

/** One unfinished step in numbers. Shape: `visit` and `resources` are places in the day's lists; `notBefore` is the plan's word, or now. */
export interface CompiledStep {
  readonly visit: number;
  readonly step: PredictableStep;
  readonly reach: Reach;
  readonly notBefore: number;
  readonly resources: readonly number[];
  readonly keptUntilStart: readonly number[];
  readonly closed: readonly Interval[];
}

/** What somebody has used until a known moment. */
export interface PastUse {
  readonly visit: number;
  readonly resources: readonly number[];
  readonly until: number;
}

/** A resource in numbers. Shape: `revisited` where it has a turnover and a visit uses it in more than one step. Units: minutes. */
export interface CompiledResource {
  readonly turnover: number;
  readonly revisited: boolean;
}

/** A day as integers, made once and replayed many times. Shape: `running` in the order of the visits, `pending` in the order of the replay. */
export interface CompiledDay {
  readonly day: DayToPredict;
  readonly resources: readonly CompiledResource[];
  readonly past: readonly PastUse[];
  readonly running: readonly CompiledStep[];
  readonly pending: readonly CompiledStep[];
}

/**
 * Turns a day into the integers that a replay runs on.
 * Shape:  pending steps in the order of the plan; a step never comes before one that its own patient does first, and steps without a plan take what the others leave.
 */
export function compileDay(day: DayToPredict): CompiledDay {
  const places = new Map(day.resources.map((resource, place) => [resource.id, place]));
  const placesOf = (step: PredictableStep): number[] => step.resources.map((id) => placeIn(places, id));
  const unfinished = (status: string): CompiledStep[] =>
    day.visits.flatMap((visit, place) =>
      visit.steps.flatMap((step) => (step.status === status ? [compileStep(day, place, step, placesOf)] : [])),
    );
  const past = day.visits.flatMap((_, place) => pastUses(day, place, placesOf));
  const running = unfinished('in-progress');
  const pending = inOrder(unfinished('planned'));
  return { day, resources: compileResources(day, places), past, running, pending };
}

type PlacesOf = (step: PredictableStep) => number[];

/** A row that the catalogue does not list still belongs to one patient at a time. */
function placeIn(places: Map<string, number>, id: string): number {
  const place = places.get(id) ?? places.size;
  places.set(id, place);
  return place;
}

function compileStep(day: DayToPredict, place: number, step: PredictableStep, placesOf: PlacesOf): CompiledStep {
  const resources = placesOf(step);
  return {
    visit: place,
    step,
    reach: AFTERNOON.has(step.kind) ? REACH.home : REACH.decision,
    notBefore: followsStraightOn(step) ? day.now : Math.max(day.now, step.planned?.from ?? day.now),
    resources,
    keptUntilStart: step.kind === 'recovery' ? keptFor(day, day.visits[place]!, placesOf) : [],
    closed: resources.flatMap((row) => day.resources[row]?.closed ?? []).sort((a, b) => a.from - b.from),
  };
}

function followsStraightOn(step: PredictableStep): boolean {
  return step.kind === 'recovery' || step.kind === 'discharge-review';
}

/** The room and device that a patient keeps until the recovery begins; people are free earlier. */
function keptFor(day: DayToPredict, visit: PredictableVisit, placesOf: PlacesOf): number[] {
  const procedure = visit.steps.find((step) => step.kind === 'procedure');
  const used = procedure ? placesOf(procedure) : [];
  return used.filter((place) => KEPT_UNTIL_RECOVERY.has(day.resources[place]?.kind ?? ''));
}

/** What was used until a known end; a recovery that has begun ended the use of its operating room. */
function pastUses(day: DayToPredict, place: number, placesOf: PlacesOf): PastUse[] {
  const visit = day.visits[place]!;
  return visit.steps.flatMap((step) => {
    const uses: PastUse[] = [];
    if (step.status !== 'in-progress' && step.actualUntil !== undefined)
      uses.push({ visit: place, resources: placesOf(step), until: step.actualUntil });
    if (step.kind === 'recovery' && step.actualFrom !== undefined)
      uses.push({ visit: place, resources: keptFor(day, visit, placesOf), until: step.actualFrom });
    return uses;
  });
}

function inOrder(steps: readonly CompiledStep[]): CompiledStep[] {
  const latest = new Map<number, number>();
  const orders = steps.map((one) => {
    const order = Math.max(latest.get(one.visit) ?? -Infinity, one.step.planned?.from ?? Infinity);
    latest.set(one.visit, order);
    return { one, order };
  });
  // Sorting is stable, so steps at the same minute keep the order of the visits and, within one, of its steps.
  return orders.sort((a, b) => (a.order === b.order ? 0 : a.order - b.order)).map(({ one }) => one);
}

function compileResources(day: DayToPredict, places: ReadonlyMap<string, number>): CompiledResource[] {
  const revisited = new Set(day.visits.flatMap(({ steps }) => usedTwice(steps.flatMap((step) => step.resources))));
  return [...places].map(([id, place]) => {
    const resource = day.resources[place];
    const turnover = resource ? turnoverOf(resource) : 0;
    return { turnover, revisited: turnover > 0 && revisited.has(id) };
  });
}

function usedTwice(ids: readonly string[]): string[] {
  const seen = new Set<string>();
  return ids.filter((id) => seen.size === seen.add(id).size);
}
