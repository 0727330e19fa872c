import type { PeerDay } from '../../day/peer-day.ts';
import { stepOf } from '../../day/peer-day.ts';
import type { PeerPlan, PlacedVisit } from '../../day/peer-plan.ts';
import type { CpProto, Expression, Literal } from './cp-model.ts';
import { CpModel, minus, not, number, times, truth } from './cp-model.ts';
import type { Work } from './machines.ts';
import { machines } from './machines.ts';
import type { PoolChoice } from './pools.ts';
import { pools } from './pools.ts';
import type { TimedVisit } from './timed-visit.ts';
import { end, from, timedVisit } from './timed-visit.ts';

/** A clinic day as CP-SAT reads it, and how to read its answer. Shape: `planOf` takes the value of every variable. */
export interface CpDay {
  readonly proto: CpProto;
  readonly planOf: (values: readonly number[]) => PeerPlan;
}

/** Who does what in one visit. Shape: by place in the day's lists. */
interface Chosen {
  readonly rooms: readonly Literal[];
  readonly doctors: readonly (Literal | undefined)[];
  readonly reviewers: readonly (Literal | undefined)[];
}

/**
 * The whole day for CP-SAT: optional intervals, one operating room and one doctor at a time, everything else counted.
 * Shape:  starts from `warm`, every variable with its value in it. Easier than the day in one thing: nurses are units of one pool (`Pool`), so that its bound is one of the day too.
 */
export function clinicDayForCpSat(day: PeerDay, warm: PeerPlan): CpDay {
  const model = new CpModel();
  const visits = day.visits.map((visit, index) => timedVisit(model, day, visit, warm.visits[index]));
  const poolChoices = pools(model, day, visits, warm.visits);
  const chosen = visits.map((timed, index) => choose(model, day, timed, warm.visits[index]));
  const { rooms, doctors, costs } = day;
  const each = rooms.ids.map((id) => ({ ...rooms, name: id, breaks: [] }));
  machines(
    model,
    each,
    visits.map((timed, index) => inRoom(timed, chosen[index]?.rooms ?? [])),
    rooms.turnover,
    costs,
  );
  const people = doctors.map((doctor) => ({ ...doctor, name: doctor.id }));
  machines(
    model,
    people,
    visits.flatMap((timed, index) => withDoctors(timed, chosen[index])),
    0,
    costs,
  );
  return {
    proto: model.proto(),
    planOf: (values) => ({
      visits: visits.map((timed, index) => placedVisit(timed, chosen[index], poolChoices, index, values)),
    }),
  };
}

/** One room, one doctor and one reviewer for every visit that has a place; another doctor than the preferred one costs. */
function choose(model: CpModel, day: PeerDay, timed: TimedVisit, warm: PlacedVisit | undefined): Chosen {
  const { visit, placed } = timed;
  const oneOf = (
    what: string,
    can: readonly number[],
    all: number,
    hint: number | undefined,
  ): (Literal | undefined)[] => {
    const literals = Array.from({ length: all }, (_, index) =>
      can.includes(index) ? model.boolean(`${visit.id} ${what} ${index}`, hint === index) : undefined,
    );
    model.exactlyOne([...literals.filter((one) => one !== undefined), not(placed)]);
    return literals;
  };
  const rooms = oneOf('in room', [...day.rooms.ids.keys()], day.rooms.ids.length, warm?.room);
  const doctors = oneOf('with doctor', visit.doctors, day.doctors.length, warm?.doctor);
  const reviewers = oneOf('reviewed by', visit.reviewers, day.doctors.length, warm?.reviewer);
  const another = model.boolean(`${visit.id} reviewed by another`, warm !== undefined && warm.reviewer !== warm.doctor);
  reviewers.forEach((reviews, index) => {
    if (reviews === undefined) return;
    const treats = doctors[index];
    model.oneOf([another, not(reviews), ...(treats === undefined ? [] : [treats])]);
  });
  model.costs(times(day.costs.otherDoctor, truth(another)));
  const preferred = visit.preferred === undefined ? undefined : doctors[visit.preferred];
  if (visit.preferred !== undefined)
    model.costs(
      times(day.costs.otherDoctor, preferred === undefined ? truth(placed) : minus(truth(placed), truth(preferred))),
    );
  return { rooms: rooms.filter((one) => one !== undefined), doctors, reviewers };
}

/** A patient keeps the operating room until recovery begins. */
function inRoom(timed: TimedVisit, on: readonly Literal[]): Work {
  const { visit, placed } = timed;
  const kept = visit.pauses.find((pause) => pause.cost === 'blocking');
  return {
    name: `${visit.id} in the operating room`,
    placed,
    from: from(timed, 'procedure'),
    until: from(timed, 'recovery'),
    most: stepOf(visit, 'procedure').slots + (kept?.longest ?? 0),
    earliestFrom: stepOf(visit, 'procedure').from,
    latestUntil: stepOf(visit, 'recovery').until,
    on,
  };
}

function withDoctors(timed: TimedVisit, chosen: Chosen | undefined): Work[] {
  const { visit, placed } = timed;
  return visit.steps
    .filter(({ kind }) => kind === 'consultation' || kind === 'procedure' || kind === 'discharge-review')
    .map((step) => ({
      name: `${visit.id} ${step.kind}`,
      placed,
      from: from(timed, step.kind),
      until: end(timed, step.kind),
      most: step.slots,
      earliestFrom: step.from,
      latestUntil: step.until + step.slots,
      on: (step.kind === 'discharge-review' ? chosen?.reviewers : chosen?.doctors) ?? [],
    }));
}

function placedVisit(
  { visit, placed, starts }: TimedVisit,
  chosen: Chosen | undefined,
  choices: readonly PoolChoice[],
  index: number,
  values: readonly number[],
): PlacedVisit | undefined {
  if (values[placed] !== 1 || !chosen) return undefined;
  const holds = (literal: Literal | undefined): boolean => literal !== undefined && values[literal] === 1;
  const valueOf = ({ vars: [variable] }: Expression): number => values[variable ?? -1] ?? 0;
  return {
    starts: Object.fromEntries(visit.steps.map(({ kind }) => [kind, valueOf(starts.get(kind) ?? number(0))])),
    doctor: chosen.doctors.findIndex(holds),
    reviewer: chosen.reviewers.findIndex(holds),
    room: chosen.rooms.findIndex(holds),
    pools: Object.fromEntries(
      choices
        .filter((choice) => choice.visit === index)
        .map(({ step, literals }) => [step.kind, literals.find(({ literal }) => holds(literal))?.pool ?? 0]),
    ),
  };
}
