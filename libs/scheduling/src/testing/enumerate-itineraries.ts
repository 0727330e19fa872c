import type { DayResource } from '../model/resource.ts';
import type { TemplateStep, VisitTemplate } from '../model/visit-template.ts';
import { allOrders, choices } from './combinations.ts';
import type { Asked } from './validate-itinerary.ts';

/** The best day for one doctor and one start of the procedure (of the first step of the last straight run). Units: minutes. */
export interface Enumerated {
  readonly doctor: string;
  readonly start: number;
  readonly waitMinutes: number;
  readonly homeBy: number;
  readonly otherReviewer: boolean;
}

/** What is asked for, and what has been tried already: whether a resource is free from one minute to another. */
type Trial = Asked & { readonly closing: number; readonly tried: Map<DayResource, Map<number, boolean>> };

interface Placed {
  readonly step: TemplateStep;
  readonly from: number;
  readonly until: number;
}

interface Taken {
  readonly resource: DayResource;
  readonly from: number;
  readonly until: number;
}

/**
 * Tries every order, every start on the grid and every choice of rows of a small day, and keeps the least waiting.
 * Shape:  the yardstick for the search; hopelessly slow on a real day, shares no code with it.
 */
export function enumerateItineraries(query: Asked): Enumerated[] {
  const open = query.day.resources.flatMap((resource) => resource.open);
  const asked = { ...query, closing: Math.max(0, ...open.map(({ until }) => until)), tried: new Map() };
  const best = new Map<string, Enumerated>();
  const doctors = asked.day.resources.filter(
    (resource) =>
      resource.kind === 'doctor' &&
      resource.skills?.includes(asked.template.treatment) === true &&
      (asked.doctor === undefined || asked.doctor === resource.id) &&
      (asked.template.doctor?.rule !== 'required' || asked.template.doctor.id === resource.id),
  );
  for (const doctor of doctors) {
    for (const order of allOrders(asked.template.groups)) placeNext(asked, order, [], doctor, best);
  }
  return [...best.values()];
}

function placeNext(
  asked: Trial,
  order: readonly TemplateStep[],
  placed: readonly Placed[],
  doctor: DayResource,
  best: Map<string, Enumerated>,
): void {
  const step = order[placed.length];
  if (!step) {
    finish(asked, placed, doctor, best);
    return;
  }
  for (const from of startsOf(asked, step, placed)) {
    const next = { step, from, until: from + step.minutes };
    if (!inWindow(next, placed, asked)) continue;
    if (step.doctor === 'same' && !free(asked, doctor, from, next.until, [])) continue;
    if (
      !step.needs.every((need) =>
        asked.day.resources.some((row) => row.kind === need.kind && free(asked, row, from, next.until, [])),
      )
    )
      continue;
    placeNext(asked, order, [...placed, next], doctor, best);
  }
}

function finish(asked: Trial, placed: readonly Placed[], doctor: DayResource, best: Map<string, Enumerated>): void {
  const arriveAt = placed[0]?.from ?? 0;
  const homeBy = placed.at(-1)?.until ?? 0;
  let run = placed.length - 1;
  while (run > 0 && followsAtOnce(placed[run]?.step, asked.template)) run--;
  const start = placed[run]?.from ?? 0;
  const waitMinutes = placed.reduce(
    (sum, next, index) => sum + (waitBefore(next, placed.slice(0, index), asked.template) ?? 0),
    0,
  );
  const key = `${doctor.id} ${String(start)}`;
  if ((best.get(key)?.waitMinutes ?? Infinity) <= waitMinutes) return;
  if (asked.notAfter !== undefined && homeBy > asked.notAfter) return;
  if (asked.day.patientBusy?.some((busy) => busy.from < busy.until && busy.from < homeBy && arriveAt < busy.until))
    return;
  const review = placed.find(({ step }) => step.doctor === 'prefer-same');
  const reviewers = asked.day.resources.filter(
    (other) => other.kind === 'doctor' && other.skills?.includes(asked.template.treatment) === true,
  );
  const own = !review || free(asked, doctor, review.from, review.until, []);
  if (!own && !reviewers.some((other) => free(asked, other, review.from, review.until, []))) return;
  if (!assign(asked, placed, 0, 0, [])) return;
  best.set(key, { doctor: doctor.id, start, waitMinutes, homeBy, otherReviewer: !own });
}

/** Whether rows can be chosen for every need at once, those of earlier needs in mind. */
function assign(
  asked: Trial,
  placed: readonly Placed[],
  index: number,
  needIndex: number,
  taken: readonly Taken[],
): boolean {
  const here = placed[index];
  if (!here) return true;
  const need = here.step.needs[needIndex];
  if (!need) return assign(asked, placed, index + 1, 0, taken);
  const until = placed.find(({ step }) => step.kind === need.through)?.until ?? here.until;
  const rows = asked.day.resources.filter((row) => row.kind === need.kind);
  for (const owner of new Set(rows.map((row) => row.unitOf ?? row.id))) {
    const own = rows.filter((row) => (row.unitOf ?? row.id) === owner);
    const devices = asked.day.resources.filter((row) => row.kind === need.withOwn && row.unitOf === owner);
    for (const chosen of choices(own, need.units === 'all' ? own.length : need.units)) {
      for (const device of need.withOwn === undefined ? [[]] : devices.map((row) => [row])) {
        const uses = [...chosen, ...device];
        if (!uses.every((row) => free(asked, row, here.from, until, taken))) continue;
        const more = uses.map((resource) => ({ resource, from: here.from, until: until + turnover(resource) }));
        if (assign(asked, placed, index, needIndex + 1, [...taken, ...more])) return true;
      }
    }
  }
  return false;
}

function startsOf(
  { day, closing, template, grid, notBefore }: Trial,
  step: TemplateStep,
  placed: readonly Placed[],
): number[] {
  const previous = placed.at(-1);
  const alone = template.groups.some((group) => group.length === 1 && group[0] === step);
  if (previous && alone && followsAtOnce(step, template)) return [previous.until];
  const starts: number[] = [];
  const first = previous?.until ?? Math.max(day.from, notBefore ?? 0, template.earliest ?? 0);
  for (let minute = 0; minute <= closing; minute += grid) if (minute >= first) starts.push(minute);
  // Late starts wait least, and what waits longer than what is known need not be tried to its end.
  return starts.reverse();
}

function followsAtOnce(step: TemplateStep | undefined, { lunch }: VisitTemplate): boolean {
  return step?.maxWait === 0 && step.kind !== lunch?.before;
}

function inWindow(next: Placed, before: readonly Placed[], { template }: Asked): boolean {
  if (next.step.notBefore !== undefined && next.from < next.step.notBefore) return false;
  if (next.step.endBy !== undefined && next.until > next.step.endBy) return false;
  return waitBefore(next, before, template) !== undefined;
}

function waitBefore(
  next: Placed,
  before: readonly Placed[],
  { lunch, previousEnd }: VisitTemplate,
): number | undefined {
  const end = before.at(-1)?.until ?? previousEnd;
  if (end === undefined) return 0;
  if (next.from < end) return undefined;
  let wait = next.from - end;
  if (lunch?.before === next.step.kind && end < lunch.window.until && next.from > lunch.window.from) {
    if (Math.min(wait, next.from - lunch.window.from) < lunch.minutes) return undefined;
    wait -= lunch.minutes;
  }
  return wait > next.step.maxWait ? undefined : wait;
}

function free(trial: Trial, resource: DayResource, from: number, until: number, taken: readonly Taken[]): boolean {
  const own = taken.filter((use) => use.resource === resource);
  if (own.some((use) => use.from < until + turnover(resource) && from < use.until)) return false;
  const tried = trial.tried.get(resource) ?? new Map<number, boolean>();
  trial.tried.set(resource, tried);
  const known = tried.get(from * 4096 + until) ?? isFree(resource, from, until);
  tried.set(from * 4096 + until, known);
  return known;
}

function isFree(resource: DayResource, from: number, until: number): boolean {
  for (let minute = from; minute < until + turnover(resource); minute++) {
    if (minute < until && !resource.open.some((open) => open.from <= minute && minute < open.until)) return false;
    if (resource.busy.some((use) => use.from <= minute && minute < use.until)) return false;
  }
  return true;
}

function turnover(resource: DayResource): number {
  return ['doctor', 'nurse', 'radiographer'].includes(resource.kind) ? 0 : resource.turnoverMinutes;
}
