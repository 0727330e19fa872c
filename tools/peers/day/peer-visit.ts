import type { PlanProblem, PlanVisit, StepKind, TemplateStep } from '@higaeri/scheduling';
import { DEFAULT_PLAN_POLICY } from '@higaeri/scheduling';
import type { Imaging, PeerDay, PeerPause, PeerStep, PeerVisit } from './peer-day.ts';
import { narrowed } from './peer-windows.ts';
import { inSlots, refuse } from './refuse.ts';

const { slack } = DEFAULT_PLAN_POLICY;
const NEEDED: readonly StepKind[] = ['preparation', 'procedure', 'recovery', 'discharge-review'];

/** What a visit is put together from. */
export type Surroundings = Pick<PeerDay, 'grid' | 'horizon' | 'pools' | 'doctors' | 'rooms'>;

/** Tells a visit to the peers. Errors: throws a `RangeError` for what they do not know. */
export function peerVisitOf({ day }: PlanProblem, visit: PlanVisit, around: Surroundings): PeerVisit {
  const { template } = visit;
  if (visit.started || visit.pins || visit.told || visit.decision === 'not-eligible') refuse('a day that has begun');
  const steps = template.groups.flat();
  if (NEEDED.some((kind) => !steps.some((step) => step.kind === kind))) refuse('a visit without a procedure');
  const able = around.doctors.flatMap(({ id }, index) => {
    const row = day.resources.find((one) => one.id === id);
    return row?.skills?.includes(template.treatment) === true ? [index] : [];
  });
  const bound = around.doctors.findIndex(({ id }) => id === template.doctor?.id);
  return narrowed(
    {
      id: visit.visitId,
      steps: steps.map((step) => peerStep(step, visit, day.from, around)),
      imaging: imagingOf(visit, around.grid),
      pauses: pausesOf(visit, around.grid),
      doctors: template.doctor?.rule === 'required' ? able.filter((one) => one === bound) : able,
      reviewers: able,
      preferred: bound < 0 ? undefined : bound,
    },
    around,
  );
}

function peerStep(step: TemplateStep, { template }: PlanVisit, now: number, around: Surroundings): PeerStep {
  const { grid, horizon, pools } = around;
  const earliest = Math.max(now, template.earliest ?? 0, template.previousEnd ?? 0, step.notBefore ?? 0);
  const lunch = template.lunch?.before === step.kind ? template.lunch : undefined;
  const eaten = lunch ? lunch.window.from + lunch.minutes : 0;
  const end = step.endBy === undefined ? horizon : inSlots(step.endBy + slack.window, grid);
  const slots = inSlots(step.minutes, grid);
  return {
    kind: step.kind,
    slots,
    from: Math.ceil(Math.max(earliest, eaten) / grid),
    until: end - slots,
    needs: step.needs
      .filter((need) => need.kind !== 'operating-room')
      .map(({ kind, units, through }) => ({
        kind,
        units: units === 'all' ? unitsPerNurse(pools) : units,
        through: through !== undefined,
      })),
  };
}

function unitsPerNurse(pools: PeerDay['pools']): number {
  const owners = pools.find((pool) => pool.kind === 'nurse')?.owners ?? [];
  const [size, ...others] = new Set(owners.map((units) => units.length));
  return size === undefined || others.length > 0 ? refuse('nurses who watch different numbers of rooms') : size;
}

function imagingOf({ template }: PlanVisit, grid: number): Imaging | undefined {
  const free = template.groups.findIndex((group) => group.length > 1);
  if (free < 0) return undefined;
  const [first, second, ...more] = template.groups[free] ?? [];
  const [next, ...others] = template.groups[free + 1] ?? [];
  const again = template.groups.slice(free + 1).some((group) => group.length > 1);
  if (!first || !second || !next || more.length > 0 || others.length > 0 || free > 0 || again)
    return refuse('other steps in any order than two images at the beginning');
  if (template.previousEnd !== undefined) refuse('a wait before images in either order');
  const longest = (step: TemplateStep): number => inSlots(step.maxWait + slack.wait, grid);
  return {
    steps: [first.kind, second.kind],
    longest: [longest(first), longest(second)],
    next: next.kind,
    longestNext: longest(next),
  };
}

function pausesOf({ template }: PlanVisit, grid: number): PeerPause[] {
  const { groups, previousEnd } = template;
  return groups.flatMap((group, position) => {
    const [step] = group;
    const before = groups[position - 1] ?? [];
    if (!step || group.length > 1 || before.length > 1) return [];
    const last = before[0];
    const after = last?.kind ?? (previousEnd === undefined ? undefined : Math.ceil(previousEnd / grid));
    if (after === undefined) return [];
    if (previousEnd !== undefined && previousEnd % grid !== 0) refuse('a wait that began between two slots');
    const cost = after === 'procedure' && step.kind === 'recovery' ? 'blocking' : 'waiting';
    const more = cost === 'blocking' ? slack.blocking : step.kind === 'discharge-review' ? slack.review : slack.wait;
    const lunch = lunchBefore(step, last, template);
    return [{ after, before: step.kind, longest: inSlots(step.maxWait + more, grid), lunch: lunch / grid, cost }];
  });
}

/** The minutes of lunch in a pause. Errors: throws where the day leaves open whether it is due. */
function lunchBefore(
  step: TemplateStep,
  last: TemplateStep | undefined,
  { lunch, ...visit }: PlanVisit['template'],
): number {
  if (lunch?.before !== step.kind) return 0;
  const latestEnd = last ? (last.endBy ?? Infinity) + slack.window : (visit.previousEnd ?? Infinity);
  const earliestStart = Math.max(step.notBefore ?? 0, visit.earliest ?? 0);
  if (latestEnd >= lunch.window.until || earliestStart <= lunch.window.from) refuse('a lunch that may be due or not');
  return lunch.minutes;
}
