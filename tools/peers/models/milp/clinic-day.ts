import type { PeerDay } from '../../day/peer-day.ts';
import type { PeerPlan, PlacedVisit } from '../../day/peer-plan.ts';
import { startOf } from '../../day/peer-plan.ts';
import type { DoctorChoice } from './doctors.ts';
import { doctorRows } from './doctors.ts';
import type { Begun } from './hulls.ts';
import { hulls } from './hulls.ts';
import type { Column, Terms } from './linear-program.ts';
import { LinearProgram, negative } from './linear-program.ts';
import type { PoolChoice } from './pool-rows.ts';
import { poolRows } from './pool-rows.ts';
import { startedBy, startIn } from './started-by.ts';
import type { VisitTimes } from './visit-times.ts';
import { timesOf, visitTimes } from './visit-times.ts';

/** A clinic day as a mixed-integer program, and how to read an answer. Shape: `planOf` takes the value of every variable. */
export interface MilpDay {
  readonly program: LinearProgram;
  readonly planOf: (values: readonly number[]) => PeerPlan;
}

/**
 * The whole day as a program: a variable for every step and slot says whether the step has started by then, so that every rule has few terms and the relaxation is tight.
 * Shape:  easier than the day in two things, so that its bound is one of the day too: nurses are units of one pool (`Pool`), and of an operating room's overtime
 *         the time before its first late use, and between two late uses, is free (`hulls`).
 * Source: step variables: Pritsker, Watters & Wolfe (1969); idle machines as a flow.
 */
export function clinicDayForMilp(day: PeerDay, warm: PeerPlan): MilpDay {
  const program = new LinearProgram();
  const one = program.amount('one', 1, 1, 1);
  const visits = day.visits.map((visit, index) => visitTimes(program, visit, day.costs, warm.visits[index], one));
  const pools = poolRows(program, day, visits, warm.visits);
  const doctors = doctorRows(program, day, visits, warm.visits);
  const begun = roomRows(program, day, visits, warm.visits);
  return {
    program,
    planOf: (values) => ({ visits: withRooms(day, begun, values, read(visits, pools, doctors, values)) }),
  };
}

/** A patient keeps the operating room until recovery begins. */
function roomRows(
  program: LinearProgram,
  { rooms, horizon, costs }: PeerDay,
  visits: readonly VisitTimes[],
  warm: readonly (PlacedVisit | undefined)[],
): Begun {
  const inRoom = (slot: number, turnover: number): Terms =>
    visits.flatMap((times) => [
      ...startedBy(timesOf(times, 'procedure'), slot),
      ...negative(startedBy(timesOf(times, 'recovery'), slot - turnover)),
    ]);
  for (let slot = 0; slot < rooms.opening; slot++) program.atMost(inRoom(slot, 0), 0);
  return hulls(
    program,
    {
      ...rooms,
      name: 'rooms',
      count: rooms.ids.length,
      horizon,
      isBreak: () => false,
      busy: (slot) => inRoom(slot, rooms.turnover),
      working: (slot) => inRoom(slot, 0),
      warm: rooms.ids.map((_, room) =>
        warm.flatMap((placed) =>
          placed?.room === room ? [{ from: startOf(placed, 'procedure'), until: startOf(placed, 'recovery') }] : [],
        ),
      ),
    },
    costs,
  );
}

function read(
  visits: readonly VisitTimes[],
  pools: readonly PoolChoice[],
  doctors: readonly DoctorChoice[],
  values: readonly number[],
): (PlacedVisit | undefined)[] {
  const isTaken = (column: Column): boolean => (values[column] ?? 0) > 0.5;
  const taken = (ways: ReadonlyMap<number, Column> | undefined): number =>
    [...(ways ?? [])].find(([, column]) => isTaken(column))?.[0] ?? 0;
  return visits.map(({ placed, steps }, index) => {
    if (!isTaken(placed)) return undefined;
    return {
      starts: Object.fromEntries([...steps].map(([kind, step]) => [kind, startIn(step, values)])),
      doctor: taken(doctors[index]?.treats),
      reviewer: taken(doctors[index]?.reviews),
      room: 0,
      pools: Object.fromEntries(
        pools.filter((choice) => choice.visit === index).map((choice) => [choice.kind, taken(choice.taken)]),
      ),
    };
  });
}

/** Gives single rooms to what the program counted: a new one where it has one begin its day, else the one that was free last. */
function withRooms(
  { rooms }: PeerDay,
  begun: Begun,
  values: readonly number[],
  visits: readonly (PlacedVisit | undefined)[],
): (PlacedVisit | undefined)[] {
  const free: number[] = [];
  const rows = new Map<PlacedVisit, number>();
  const placed = visits.filter((one) => one !== undefined);
  for (const visit of placed.toSorted((a, b) => startOf(a, 'procedure') - startOf(b, 'procedure'))) {
    const start = startOf(visit, 'procedure');
    const may = Math.round(values[begun[start - rooms.opening] ?? -1] ?? rooms.ids.length);
    const ready = [...free.keys()].filter((room) => (free[room] ?? 0) <= start);
    const last = ready.sort((a, b) => (free[b] ?? 0) - (free[a] ?? 0))[0];
    const room = last === undefined || free.length < may ? free.length : last;
    free[room] = startOf(visit, 'recovery') + rooms.turnover;
    rows.set(visit, room);
  }
  return visits.map((visit) => visit && { ...visit, room: rows.get(visit) ?? 0 });
}
