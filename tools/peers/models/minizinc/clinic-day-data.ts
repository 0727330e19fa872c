import type { StepKind } from '@higaeri/scheduling';
import type { PeerDay, PeerNeed, PeerStep, PeerVisit } from '../../day/peer-day.ts';
import { poolsFor } from '../../day/peer-day.ts';
import type { PeerPlan, PlacedVisit } from '../../day/peer-plan.ts';

/** What MiniZinc prints for a plan. Shape: in the order of `steps`, visits and `uses`; everything but slots counts from 1. */
export interface MiniZincAnswer {
  readonly cost: number;
  readonly start: readonly number[];
  readonly doctor: readonly number[];
  readonly reviewer: readonly number[];
  readonly room: readonly number[];
  readonly pool: readonly number[];
  readonly placed: readonly number[];
}

/** A clinic day as data of `clinic-day.mzn`, and how to read an answer. */
export interface MiniZincDay {
  readonly data: Readonly<Record<string, unknown>>;
  readonly planOf: (answer: MiniZincAnswer) => PeerPlan;
}

interface FlatStep {
  readonly visit: number;
  readonly step: PeerStep;
}

interface Flat {
  readonly steps: readonly FlatStep[];
  readonly uses: readonly (FlatStep & { readonly need: PeerNeed })[];
  readonly placeOf: (visit: number, kind: StepKind) => number;
}

/** Lays a day out in lists. Shape: `warmCost` is what the plan to start from costs; every answer costs less. */
export function clinicDayForMiniZinc(day: PeerDay, warm: PeerPlan, warmCost: number): MiniZincDay {
  const flat = flatten(day.visits);
  const decisions = warmDecisions(day, warm, flat);
  return {
    data: {
      ...costsOf(day, warmCost),
      ...visitsOf(day, flat),
      ...pausesOf(day, flat),
      ...imagingsOf(day, flat),
      ...poolsOf(day, flat),
      ...roomsOf(day),
      ...doctorsOf(day, flat),
      warm: decisions,
      kept_percent: Math.max(0, Math.round(100 * (1 - OPEN_DECISIONS / decisions.length))),
    },
    planOf: (answer) => ({
      visits: day.visits.map((visit, index) =>
        answer.placed[index] === 1 ? placedIn(answer, visit, index, flat, day) : undefined,
      ),
    }),
  };
}

/** How many decisions are open in one neighbourhood; tried on days of 20 visits, where more and fewer found less. */
const OPEN_DECISIONS = 20;

function costsOf({ costs, horizon }: PeerDay, warmCost: number): Record<string, unknown> {
  return {
    horizon,
    waiting_cost: costs.waiting,
    idle_cost: costs.idle,
    blocking_cost: costs.blocking,
    overtime_cost: costs.overtime,
    other_doctor_cost: costs.otherDoctor,
    unplaced_cost: costs.unplaced,
    warm_cost: warmCost,
  };
}

function flatten(visits: readonly PeerVisit[]): Flat {
  const steps = visits.flatMap(({ steps: own }, visit) => own.map((step) => ({ visit, step })));
  return {
    steps,
    uses: steps.flatMap((one) => one.step.needs.map((need) => ({ ...one, need }))),
    placeOf: (visit, kind) => 1 + steps.findIndex((one) => one.visit === visit && one.step.kind === kind),
  };
}

function visitsOf({ visits }: PeerDay, { steps, placeOf }: Flat): Record<string, unknown> {
  return {
    visits: visits.length,
    steps: steps.length,
    visit_of: steps.map(({ visit }) => visit + 1),
    slots: steps.map(({ step }) => step.slots),
    earliest: steps.map(({ step }) => step.from),
    latest: steps.map(({ step }) => step.until),
    procedure: visits.map((_, visit) => placeOf(visit, 'procedure')),
    recovery: visits.map((_, visit) => placeOf(visit, 'recovery')),
    review: visits.map((_, visit) => placeOf(visit, 'discharge-review')),
  };
}

function pausesOf({ visits }: PeerDay, { placeOf }: Flat): Record<string, unknown> {
  const all = visits.flatMap(({ pauses }, visit) => pauses.map((pause) => ({ ...pause, visit })));
  return {
    pauses: all.length,
    after: all.map(({ after, visit }) => (typeof after === 'number' ? 0 : placeOf(visit, after))),
    since: all.map(({ after }) => (typeof after === 'number' ? after : 0)),
    before: all.map(({ before, visit }) => placeOf(visit, before)),
    longest: all.map(({ longest }) => longest),
    lunch: all.map(({ lunch }) => lunch),
    blocks: all.map(({ cost }) => cost === 'blocking'),
  };
}

function imagingsOf({ visits }: PeerDay, { placeOf }: Flat): Record<string, unknown> {
  const all = visits.flatMap(({ imaging }, visit) => (imaging ? [{ ...imaging, visit }] : []));
  return {
    imagings: all.length,
    image: all.map(({ steps, visit }) => steps.map((kind) => placeOf(visit, kind))),
    longest_second: all.map(({ longest }) => longest),
    next: all.map(({ next, visit }) => placeOf(visit, next)),
    longest_next: all.map(({ longestNext }) => longestNext),
  };
}

function poolsOf(day: PeerDay, { uses, placeOf }: Flat): Record<string, unknown> {
  const away = day.pools.flatMap((pool, index) => pool.away.map((gone) => ({ ...gone, pool: index + 1 })));
  return {
    pools: day.pools.length,
    units: day.pools.map((pool) => pool.units),
    turnover: day.pools.map((pool) => pool.turnover),
    recovery_closing: day.pools.find((pool) => pool.kind === 'recovery-room')?.closing ?? day.horizon,
    aways: away.length,
    away_pool: away.map(({ pool }) => pool),
    away_from: away.map(({ from }) => from),
    away_slots: away.map(({ from, until }) => until - from),
    away_units: away.map(({ units }) => units),
    uses: uses.length,
    use_from: uses.map(({ visit, step }) => placeOf(visit, step.kind)),
    use_until: uses.map(({ visit, step, need }) => placeOf(visit, need.through ? 'discharge-review' : step.kind)),
    use_units: uses.map(({ need }) => need.units),
    use_pools: uses.map(({ need }) => setOf(poolsFor(day, need))),
  };
}

function roomsOf({ rooms }: PeerDay): Record<string, unknown> {
  return {
    rooms: rooms.ids.length,
    room_opening: rooms.opening,
    room_closing: rooms.closing,
    room_latest: rooms.latest,
    room_turnover: rooms.turnover,
  };
}

function doctorsOf({ doctors, visits }: PeerDay, { steps, placeOf }: Flat): Record<string, unknown> {
  const breaks = doctors.flatMap((doctor, index) => doctor.breaks.map((gone) => ({ ...gone, doctor: index + 1 })));
  const works = steps.filter(({ step }) => ['consultation', 'procedure', 'discharge-review'].includes(step.kind));
  return {
    doctors: doctors.length,
    opening: doctors.map((doctor) => doctor.opening),
    closing: doctors.map((doctor) => doctor.closing),
    latest_end: doctors.map((doctor) => doctor.latest),
    breaks: breaks.length,
    break_of: breaks.map(({ doctor }) => doctor),
    break_from: breaks.map(({ from }) => from),
    break_until: breaks.map(({ until }) => until),
    able: visits.map((visit) => setOf(visit.doctors)),
    able_to_review: visits.map((visit) => setOf(visit.reviewers)),
    preferred: visits.map((visit) => (visit.preferred ?? -1) + 1),
    works: works.length,
    work_step: works.map(({ visit, step }) => placeOf(visit, step.kind)),
    is_review: works.map(({ step }) => step.kind === 'discharge-review'),
  };
}

/** Places as MiniZinc counts them. */
function setOf(places: readonly number[]): { readonly set: readonly number[] } {
  return { set: places.map((place) => place + 1) };
}

/** The plan to start from, in the order of `decisions`. */
function warmDecisions(day: PeerDay, { visits }: PeerPlan, { steps, uses }: Flat): number[] {
  const first = (places: readonly number[]): number => Math.min(...places);
  return [
    ...steps.map(({ visit, step }) => visits[visit]?.starts[step.kind] ?? step.from),
    ...day.visits.map(({ doctors }, visit) => (visits[visit]?.doctor ?? first(doctors)) + 1),
    ...day.visits.map(({ reviewers }, visit) => (visits[visit]?.reviewer ?? first(reviewers)) + 1),
    ...day.visits.map((_, visit) => (visits[visit]?.room ?? 0) + 1),
    ...uses.map(({ visit, step, need }) => {
      const choices = poolsFor(day, need);
      return ((choices.length > 1 ? visits[visit]?.pools[step.kind] : undefined) ?? first(choices)) + 1;
    }),
    ...day.visits.map((_, visit) => (visits[visit] ? 1 : 0)),
  ];
}

function placedIn(answer: MiniZincAnswer, { steps }: PeerVisit, index: number, flat: Flat, day: PeerDay): PlacedVisit {
  const choices = flat.uses
    .map((use, place) => ({ ...use, pool: (answer.pool[place] ?? 1) - 1 }))
    .filter((use) => use.visit === index && poolsFor(day, use.need).length > 1);
  return {
    starts: Object.fromEntries(steps.map(({ kind }) => [kind, answer.start[flat.placeOf(index, kind) - 1] ?? 0])),
    doctor: (answer.doctor[index] ?? 1) - 1,
    reviewer: (answer.reviewer[index] ?? 1) - 1,
    room: (answer.room[index] ?? 1) - 1,
    pools: Object.fromEntries(choices.map(({ step, pool }) => [step.kind, pool])),
  };
}
