import type { DayResource, ResourceKind } from '@higaeri/scheduling';
import { DEFAULT_PLAN_POLICY, turnoverOf } from '@higaeri/scheduling';
import type { Away, Doctor, OperatingRooms, Pool } from './peer-day.ts';
import { inSlots, refuse } from './refuse.ts';

const ONE_BY_ONE: ReadonlySet<ResourceKind> = new Set<ResourceKind>(['doctor', 'operating-room', 'fluoroscope']);
const OVERTIME = DEFAULT_PLAN_POLICY.slack.overtime;

/** Doctors with their breaks. Units: slots. */
export function doctorsOf(resources: readonly DayResource[], grid: number): Doctor[] {
  const doctors = resources.filter((row) => row.kind === 'doctor').map((row) => doctorOf(row, grid));
  if (new Set(doctors.map((doctor) => doctor.closing)).size > 1) refuse('doctors who close at different times');
  return doctors;
}

function doctorOf(row: DayResource, grid: number): Doctor {
  const open = row.open.map(({ from, until }) => ({ from: inSlots(from, grid), until: inSlots(until, grid) }));
  const first = open[0] ?? refuse('a doctor who is away all day');
  const closing = open.at(-1)?.until ?? first.until;
  const breaks = open.slice(1).map(({ from }, index) => ({ from: open[index]?.until ?? from, until: from }));
  return { id: row.id, opening: first.from, closing, latest: closing + inSlots(OVERTIME, grid), breaks };
}

/** The operating rooms. Units: slots. */
export function roomsOf(resources: readonly DayResource[], grid: number): OperatingRooms {
  const rooms = resources.filter((row) => row.kind === 'operating-room');
  const first = rooms[0] ?? refuse('a day without operating rooms');
  const [open, ...more] = first.open;
  if (!open || more.length > 0 || rooms.some((room) => likeness(room) !== likeness(first)))
    return refuse('operating rooms that differ or have a break');
  const devices = resources.filter((row) => row.kind === 'fluoroscope');
  const fluoroscopes = rooms.map((room) => devices.find((one) => one.unitOf === room.id && isAsOpen(one, room)));
  const closing = inSlots(open.until, grid);
  return {
    ids: rooms.map((room) => room.id),
    fluoroscopes: fluoroscopes.map((one) => one?.id ?? refuse('an operating room without a fluoroscope of its own')),
    opening: inSlots(open.from, grid),
    closing,
    latest: closing + inSlots(OVERTIME, grid),
    turnover: inSlots(turnoverOf(first), grid),
  };
}

/** Everything of which only the number counts; all nurses together. Units: slots. */
export function poolsOf(resources: readonly DayResource[], grid: number, horizon: number): Pool[] {
  const alike = new Map<string, DayResource[]>();
  for (const row of resources) {
    if (ONE_BY_ONE.has(row.kind)) continue;
    const key = row.kind === 'nurse' ? row.kind : likeness(row);
    alike.set(key, [...(alike.get(key) ?? []), row]);
  }
  return [...alike.values()].map((rows) => poolOf(rows, grid, horizon));
}

function poolOf(rows: readonly DayResource[], grid: number, horizon: number): Pool {
  const first = rows[0] ?? refuse('a pool of nothing');
  const turnover = inSlots(turnoverOf(first), grid);
  if (turnover > 0 && first.open.length > 1) refuse('a break of what has a turnover');
  return {
    kind: first.kind,
    units: rows.length,
    turnover,
    away: awayOf(rows, grid, horizon),
    closing: first.kind === 'recovery-room' ? inSlots(first.open.at(-1)?.until ?? 0, grid) : undefined,
    rows: rows.map((row) => row.id),
    owners: ownersOf(rows),
  };
}

function ownersOf(rows: readonly DayResource[]): string[][] {
  const owners = new Map<string, string[]>();
  for (const { id, unitOf = id } of rows) owners.set(unitOf, [...(owners.get(unitOf) ?? []), id]);
  return [...owners.values()];
}

/** When how many of the rows are closed, overtime after their last opening not being closed. */
function awayOf(rows: readonly DayResource[], grid: number, horizon: number): Away[] {
  const away = Array.from({ length: horizon }, () => rows.length);
  for (const row of rows)
    row.open.forEach(({ from, until }, index) => {
      const end = index === row.open.length - 1 ? until + OVERTIME : until;
      for (let slot = inSlots(from, grid); slot < inSlots(end, grid); slot++) away[slot] = (away[slot] ?? 0) - 1;
    });
  const stretches: { from: number; until: number; units: number }[] = [];
  away.forEach((units, slot) => {
    const last = stretches.at(-1);
    if (last && last.units === units && last.until === slot) last.until = slot + 1;
    else if (units > 0) stretches.push({ from: slot, until: slot + 1, units });
  });
  return stretches;
}

function likeness({ kind, open, turnoverMinutes }: DayResource): string {
  return JSON.stringify([kind, open, turnoverMinutes]);
}

function isAsOpen(device: DayResource, room: DayResource): boolean {
  const [own] = device.open;
  const [wanted] = room.open;
  return own !== undefined && wanted !== undefined && own.from <= wanted.from && own.until >= wanted.until;
}
