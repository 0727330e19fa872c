import type { PlanModel, RowModel } from '../engine/plan-model.ts';
import type { Afternoon } from './afternoon.ts';
import { afternoonOf } from './afternoon.ts';
import type { Work } from './least-starts.ts';
import { latestStart, leastStarts } from './least-starts.ts';

/** Equal machines with what they have to do. Units: minutes; `from` is when each of them is there. */
interface Shop {
  readonly jobs: readonly Work[];
  readonly from: readonly number[];
}

/**
 * What all patients with a procedure ahead must wait at least, because operating rooms and doctors can take only so many at once:
 * the procedures as early as that allows, the consultations before them as late as it allows.
 * Shape:  0 where leaving somebody without a place could be cheaper than that.
 * Units:  weighted minutes.
 */
export function dayBound(model: PlanModel): number {
  const { weights } = model.policy;
  const afternoons = model.visits.flatMap(afternoonOf);
  if (afternoons.length === 0) return 0;
  const shops = [proceduresAt('operating-room', afternoons, model), proceduresAt('doctor', afternoons, model)];
  const { end, shop } = consultations(afternoons, model);
  const starts = Math.max(...shops.map(({ jobs, from }) => leastStarts(jobs, from)));
  const origins =
    sum(afternoons.map(({ since = end, between }) => since + between)) - leastStarts(shop.jobs, shop.from);
  const waiting = (starts - origins) * weights.waiting;
  // One more patient adds no more than this to the waits; whoever costs more without a place is better placed.
  const latest = Math.max(...shops.map(({ jobs, from }) => latestStart(jobs, from)));
  const earliest = end - (shop.jobs.length > 0 ? latestStart(shop.jobs, shop.from) : 0);
  const longest = latest - Math.min(...afternoons.map(({ since = earliest, between }) => since + between));
  return Number.isFinite(waiting) && longest * weights.waiting <= weights.unplaced ? Math.max(0, waiting) : 0;
}

function proceduresAt(kind: 'operating-room' | 'doctor', afternoons: readonly Afternoon[], model: PlanModel): Shop {
  const rows = rowsOf(kind, model);
  const turnover = Math.min(...rows.map((row) => row.turnover));
  const release = Math.min(...afternoons.map(({ procedure }) => procedure.first)) * model.grid;
  const from = rows.map(({ resource }) => {
    const open = resource.open.filter(({ until }) => until + model.policy.slack.overtime > release);
    return Math.min(...open.map((stretch) => Math.max(stretch.from, release)));
  });
  return { jobs: afternoons.map(({ procedure }) => ({ minutes: procedure.minutes + turnover })), from };
}

/** The consultations ahead, seen from the end of the morning backwards: as late as they can be. */
function consultations(afternoons: readonly Afternoon[], model: PlanModel): { end: number; shop: Shop } {
  const jobs = afternoons.flatMap(({ since, consultation }) => (since === undefined ? (consultation ?? []) : []));
  const end = Math.max(0, ...jobs.map(({ last, minutes }) => last * model.grid + minutes));
  const from = rowsOf('doctor', model).map(({ resource }) => {
    const open = resource.open.filter((stretch) => stretch.from < end);
    return end - Math.max(...open.map(({ until }) => Math.min(end, until + model.policy.slack.overtime)));
  });
  return { end, shop: { jobs, from } };
}

const rowsOf = (kind: 'operating-room' | 'doctor', { rows }: PlanModel): RowModel[] =>
  rows.filter(({ resource }) => resource.kind === kind);

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);
