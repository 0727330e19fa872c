import type { Figure } from '../figure.ts';
import { atLeast, atMost, below, reported } from '../figure.ts';
import { seeded, type Random } from '../random.ts';
import { quantiles } from '../timing.ts';
import { openDesks, type Desk } from './clinics.ts';
import { book, deskWork, Ledger, oneRow } from './desk-work.ts';
import { judge } from './judge.ts';
import { arrive, saturate, workThrough } from './load.ts';
import { Supply } from './supply.ts';
import { Wire } from './wire.ts';
import { startYearServer, type Size, type YearServer } from './year-server.ts';

const CONNECTIONS = 8;
/** Enough that nobody waits for a connection while the server keeps up. */
const ARRIVING = 48;

/** How much is measured. */
export interface Effort {
  readonly size: Size;
  readonly rounds: number;
  readonly seconds: {
    readonly warmUp: number;
    readonly row: number;
    readonly questions: number;
    readonly arrivals: number;
  };
  readonly bookings: { readonly warmUp: number; readonly round: number };
}

interface Run {
  readonly effort: Effort;
  readonly server: YearServer;
  readonly desks: readonly Desk[];
  readonly wires: readonly Wire[];
  readonly random: Random;
  readonly ledger: Ledger;
}

const middle = (values: readonly number[]): number => quantiles(values).p50;

/** Questions per second beside rows per second, turn by turn. Answers how much the server can do: all requests of the desks' work. */
async function* availability({ effort, desks, wires, random, ledger }: Run): AsyncGenerator<Figure, number> {
  const { seconds, rounds: turns } = effort;
  const row = oneRow(desks, random);
  const work = deskWork(desks, random, ledger);
  await saturate(wires, seconds.warmUp, row);
  await saturate(wires, seconds.warmUp, work);
  const rounds: { rows: number; questions: number; all: number }[] = [];
  for (let round = 0; round < turns; round += 1) {
    const rows = await saturate(wires, seconds.row, row);
    const before = { queries: ledger.queries, all: ledger.queries + ledger.booked.length + ledger.refused };
    const all = await saturate(wires, seconds.questions, work);
    const made = ledger.queries + ledger.booked.length + ledger.refused - before.all;
    rounds.push({ rows, all, questions: (all * (ledger.queries - before.queries)) / made });
  }
  const ratio = middle(rounds.map(({ rows, questions }) => questions / rows));
  const against = `one-row GETs, ${middle(rounds.map(({ rows }) => rows)).toFixed(0)}/s`;
  const value = middle(rounds.map(({ questions }) => questions));
  const n = ledger.queries;
  yield reported({ name: 'availability over 30 days, queries answered', value, unit: '/s', n, against, ratio });
  const name = 'availability ÷ one-row GET, one booking per 20 queries';
  yield atLeast(0.5, { name, value: ratio, unit: '×', n: turns });
  return middle(rounds.map(({ all }) => all));
}

async function* latency({ effort, server, desks, random, ledger }: Run, saturation: number): AsyncGenerator<Figure> {
  const wires = await Promise.all(Array.from({ length: ARRIVING }, () => Wire.to(server.url)));
  const load = { perSecond: saturation / 2, seconds: effort.seconds.arrivals, random: () => random.next() };
  const { p50, p99, n } = quantiles(await arrive(wires, load, deskWork(desks, random, ledger)));
  for (const wire of wires) wire.close();
  const name = `availability at half its saturation (${load.perSecond.toFixed(0)}/s)`;
  yield below(25, { name: `${name}, p99`, value: p99, unit: 'ms', n });
  yield reported({ name: `${name}, median`, value: p50, unit: 'ms', n });
}

async function* booking({ effort, desks, wires, random, ledger }: Run): AsyncGenerator<Figure> {
  const supply = new Supply(wires, desks, random);
  const throughput = async (path: string, count: number): Promise<number> => {
    const wished = await supply.take(count);
    return workThrough(wires, count, async (wire) => {
      const next = wished.pop();
      if (next) await book(wire, path, next, ledger);
    });
  };
  const [ours, theirs] = ['/visits', '/hand-written/visits'];
  for (const path of [ours, theirs]) await throughput(path, effort.bookings.warmUp);
  const rounds: { product: number; handWritten: number }[] = [];
  for (let round = 0; round < effort.rounds; round += 1) {
    const product = await throughput(ours, effort.bookings.round);
    rounds.push({ product, handWritten: await throughput(theirs, effort.bookings.round) });
  }
  const ratio = middle(rounds.map(({ product, handWritten }) => product / handWritten));
  const against = `one hand-written SQL function, ${middle(rounds.map(({ handWritten }) => handWritten)).toFixed(0)}/s`;
  const value = middle(rounds.map(({ product }) => product));
  const n = effort.rounds * effort.bookings.round;
  yield reported({ name: 'seven-step visits booked', value, unit: '/s', n, against, ratio });
  yield atLeast(0.5, { name: 'booking ÷ hand-written SQL', value: ratio, unit: '×', n: effort.rounds });
}

async function* judged({ server, ledger }: Run): AsyncGenerator<Figure> {
  const { missing, overlaps, reservations } = await judge(server.sql, ledger.booked);
  yield atMost(0, { name: 'bookings acknowledged and not there', value: missing, unit: '', n: ledger.booked.length });
  yield atMost(0, { name: 'live reservations that overlap', value: overlaps, unit: '', n: reservations });
  const n = ledger.booked.length + ledger.refused;
  yield reported({ name: 'bookings refused because somebody was faster', value: ledger.refused, unit: '', n });
}

/** Fills, starts, measures, judges. */
export async function* measured(effort: Effort): AsyncGenerator<Figure> {
  const { size } = effort;
  const began = performance.now();
  const server = await startYearServer(size, () => undefined);
  try {
    const value = (performance.now() - began) / 1000;
    const name = `${size.clinics} clinics × ${size.months} months of visits filled`;
    yield reported({ name, value, unit: 's', n: server.filled.visits });
    const desks = await openDesks(server);
    const wires = await Promise.all(Array.from({ length: CONNECTIONS }, () => Wire.to(server.url)));
    const run: Run = { effort, server, desks, wires, random: seeded(1), ledger: new Ledger() };
    const saturation = yield* availability(run);
    yield* latency(run, saturation);
    yield* booking(run);
    yield* judged(run);
    for (const wire of wires) wire.close();
  } finally {
    await server.stop();
  }
}
